using CareBot.Core.Digests;
using CareBot.Core.Ports;
using CareBot.Store.Tables;
using CareBot.Store.Writing;

namespace CareBot.Store.Reading;

/// <summary>Reads the good deeds that may be told, with their words where these still exist.</summary>
internal sealed class KudosStories(IReader reader) : IKudosStories
{
    public Task<IReadOnlyList<KudosStory>> AgreedAsync(
        IReadOnlyCollection<string> stores,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<KudosStory>>(
            statements => Agreed(new AllTables(statements), stores, from, until),
            cancellationToken
        );

    private static KudosStory[] Agreed(
        AllTables tables,
        IReadOnlyCollection<string> stores,
        DateTimeOffset from,
        DateTimeOffset until
    ) =>
        [
            .. stores
                .Distinct(StringComparer.Ordinal)
                .SelectMany(store => tables.Kudos.Agreed(store, from, until))
                .OrderBy(kudos => kudos.AgreedAt)
                .ThenBy(kudos => kudos.Id, StringComparer.Ordinal)
                .Select(kudos => (Kudos: kudos, Words: WordsOf(tables, kudos.Id)))
                .Where(one => one.Words is not null)
                .Select(one => new KudosStory(one.Kudos, one.Words ?? string.Empty)),
        ];

    private static string? WordsOf(AllTables tables, string id) =>
        StreamReading.Read(tables, id) is [{ Personal.Said: [var words, ..] }, ..] ? words : null;
}
