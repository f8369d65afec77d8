using CareBot.Core.Cases;
using CareBot.Core.Digests;
using CareBot.Core.Ports;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Reads for digests beside the writer.</summary>
internal sealed class DigestReading(IReader reader) : IDigestReading
{
    private const string PlannedSql = "SELECT employee, digest_at FROM presences WHERE digest_at IS NOT NULL";

    public Task<T> LookAsync<T>(Func<IDigestView, T> look, CancellationToken cancellationToken) =>
        reader.ReadAsync(statements => look(new View(statements)), cancellationToken);

    public Task<IReadOnlyDictionary<string, DateTimeOffset>> PlannedAsync(CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyDictionary<string, DateTimeOffset>>(
            statements =>
                statements
                    .Prepare(PlannedSql)
                    .All(row => (row.GetString(0), new DateTimeOffset(row.GetInt64(1), TimeSpan.Zero)))
                    .ToDictionary(StringComparer.Ordinal),
            cancellationToken
        );

    private sealed class View(IReadStatements statements) : IDigestView
    {
        private const string UnsettledSql = """
            SELECT state FROM cases WHERE store = $1 AND status <> 'settled' ORDER BY opened_at, id LIMIT $2
            """;

        private readonly AllTables _tables = new(statements);
        private readonly Statement _unsettled = statements.Prepare(UnsettledSql);

        public IReadOnlyList<StoreHappening> Happenings(string store, DateTimeOffset from, DateTimeOffset to) =>
            _tables.Happenings.In(store, from, to);

        public IReadOnlyList<Case> Unsettled(string store, int limit) =>
            _unsettled.All(row => Json.Read<Case>(row.GetString(0)), store, limit);

        public IReadOnlyList<KudosStory> Stories(string store, DateTimeOffset from, DateTimeOffset to) =>
            KudosStories.Agreed(_tables, store, from, to);

        public DeclinedProposal? FindDeclined(string key) => _tables.Proposals.Find(DeclinedProposal.StreamOf(key));
    }
}
