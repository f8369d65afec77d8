using System.Text.Json;
using CareBot.Core;

namespace CareBot.Store.Records;

/// <summary>The core's JSON form, with the declared type as the family that it is read back as.</summary>
internal static class Json
{
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, CoreJson.Options);

    public static string? WriteOptional<T>(T? value)
        where T : class => value is null ? null : Write(value);

    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, CoreJson.Options) ?? throw new JsonException("Null where a value must be.");

    public static T Read<T>(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<T>(json, CoreJson.Options) ?? throw new JsonException("Null where a value must be.");

    public static T? ReadOptional<T>(string? json)
        where T : class => json is null ? null : Read<T>(json);
}
