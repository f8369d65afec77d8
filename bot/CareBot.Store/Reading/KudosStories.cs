using CareBot.Core.Digests;
using CareBot.Store.Tables;
using CareBot.Store.Writing;

namespace CareBot.Store.Reading;

/// <summary>Reads the good deeds that may be told, with their words where these still exist.</summary>
internal static class KudosStories
{
    /// <summary>Lists those of a store to which the person has agreed in a span, the earliest agreed first.</summary>
    public static IReadOnlyList<KudosStory> Agreed(
        AllTables tables,
        string store,
        DateTimeOffset from,
        DateTimeOffset until
    ) =>
        [
            .. tables
                .Kudos.Agreed(store, from, until)
                .OrderBy(kudos => kudos.AgreedAt)
                .ThenBy(kudos => kudos.Id, StringComparer.Ordinal)
                .Select(kudos => (Kudos: kudos, Words: WordsOf(tables, kudos.Id)))
                .Where(one => one.Words is not null)
                .Select(one => new KudosStory(one.Kudos, one.Words ?? string.Empty)),
        ];

    private static string? WordsOf(AllTables tables, string id) =>
        StreamReading.Read(tables, id) is [{ Personal.Said: [var words, ..] }, ..] ? words : null;
}
