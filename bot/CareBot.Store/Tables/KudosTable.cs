using CareBot.Core.Digests;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a good deed that was told, folded from its events in the same transaction.</summary>
internal sealed class KudosTable(IStatements statements) : IFoldedTable<Kudos, KudosRow>
{
    private const string FindSql = "SELECT state FROM kudos WHERE id = $1";

    private const string RowSql = """
        SELECT id, version, nominee, store, named_at, agreed_at, state FROM kudos WHERE id = $1
        """;

    private const string PutSql = """
        INSERT INTO kudos (id, version, nominee, store, named_at, agreed_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, nominee = excluded.nominee, store = excluded.store,
            named_at = excluded.named_at, agreed_at = excluded.agreed_at, state = excluded.state
        """;

    private const string OfSql = """
        SELECT state FROM kudos WHERE nominee = $1 ORDER BY named_at DESC, id LIMIT $2
        """;

    private const string AgreedSql = """
        SELECT state FROM kudos WHERE store = $1 AND agreed_at >= $2 AND agreed_at < $3 ORDER BY agreed_at, id
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _of = statements.Prepare(OfSql);
    private readonly Statement _agreed = statements.Prepare(AgreedSql);

    public Kudos? Find(string stream) => Json.ReadOptional<Kudos>(_find.First(row => row.GetString(0), stream));

    /// <summary>Lists what was told of somebody, the latest first.</summary>
    public List<Kudos> Of(string nominee, int limit) =>
        _of.All(row => Json.Read<Kudos>(row.GetString(0)), nominee, limit);

    /// <summary>Lists what may be told of a store's people, the earliest agreed first; <paramref name="until"/> is excluded.</summary>
    public List<Kudos> Agreed(string store, DateTimeOffset from, DateTimeOffset until) =>
        _agreed.All(row => Json.Read<Kudos>(row.GetString(0)), store, from.UtcTicks, until.UtcTicks);

    public void Put(KudosRow row) =>
        _put.Run(row.Id, row.Version, row.Nominee, row.Store, row.NamedAtTicks, row.AgreedAtTicks, row.State);

    public KudosRow? FindRow(string stream) =>
        _row.First(
            row => new KudosRow(
                row.GetString(0),
                row.GetInt64(1),
                row.GetString(2),
                row.GetString(3),
                row.GetInt64(4),
                row.NumberOrNull(5),
                row.GetString(6)
            ),
            stream
        );
}
