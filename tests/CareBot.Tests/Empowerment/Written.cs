using System.Text.Json;
using CareBot.Core;

namespace CareBot.Tests.Empowerment;

/// <summary>Writes an answer out, so that two of them can be compared list by list.</summary>
internal static class Written
{
    public static string As<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);
}
