using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareBot.Core.Digests;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Digests;

/// <summary>Says how long, how many and whose.</summary>
internal static class DigestWords
{
    /// <summary>Says a time that somebody waited: "under a minute", "6 min", "2 h 5 min", "3 days".</summary>
    public static string Time(TimeSpan time) =>
        time switch
        {
            { TotalMinutes: < 1 } => "under a minute",
            { TotalHours: < 1 } => $"{(int)time.TotalMinutes} min",
            { TotalDays: < 2 } => time.Minutes == 0
                ? $"{(int)time.TotalHours} h"
                : $"{(int)time.TotalHours} h {time.Minutes} min",
            _ => $"{(int)time.TotalDays} days",
        };

    /// <summary>Says how many: "1 case", "2 cases".</summary>
    public static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    /// <summary>Says a week: "16 November".</summary>
    public static string Week(DateOnly monday) => monday.ToString("d MMMM", CultureInfo.InvariantCulture);

    /// <summary>Says whose week: "Harbour Street", "Area north", "All stores".</summary>
    public static string Whose(DigestScope scope, StaffDirectory staff) =>
        scope switch
        {
            DigestScope.OfStore store => StoreName(store.Id, staff),
            DigestScope.OfArea area => $"Area {area.Name}",
            _ => "All stores",
        };

    /// <summary>Says a store's name, or its id where it is not known any more.</summary>
    public static string StoreName(string store, StaffDirectory staff) =>
        staff.Stores.TryGetValue(store, out var found) ? found.Name : store;

    /// <summary>Returns what stands for a scope in a button: names may hold what a token may not.</summary>
    public static string TokenOf(DigestScope scope)
    {
        var name = scope switch
        {
            DigestScope.OfStore store => $"store:{store.Id}",
            DigestScope.OfArea area => $"area:{area.Name}",
            _ => "company",
        };
        return $"d-{MarkOf(name)}";
    }

    /// <summary>Returns sixteen letters and digits that stand for any text.</summary>
    public static string MarkOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
}
