using CareBot.Core;
using CareBot.Core.Digests;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row for whatever counts in a store's week.</summary>
internal sealed class HappeningTable(IStatements statements)
{
    private const string AddSql =
        "INSERT INTO happenings (store, at, stream, version, what) VALUES ($1, $2, $3, $4, $5)";

    private const string ClearSql = "DELETE FROM happenings";

    private const string InSql = """
        SELECT at, stream, what FROM happenings WHERE store = $1 AND at >= $2 AND at < $3 ORDER BY at, stream, version
        """;

    private readonly Statement _add = statements.Prepare(AddSql);
    private readonly Statement _clear = statements.Prepare(ClearSql);
    private readonly Statement _in = statements.Prepare(InSql);

    public void Add(string store, RecordedEvent recorded, Happening what) =>
        _add.Run(store, recorded.At.UtcTicks, recorded.Stream, recorded.Version, Json.Write(what));

    public void Clear() => _clear.Run();

    /// <summary>Lists what counts of a store in a time, the end excluded, oldest first.</summary>
    public List<StoreHappening> In(string store, DateTimeOffset from, DateTimeOffset to) =>
        _in.All(
            row => new StoreHappening(
                store,
                new DateTimeOffset(row.GetInt64(0), TimeSpan.Zero),
                row.GetString(1),
                Json.Read<Happening>(row.GetString(2))
            ),
            store,
            from.UtcTicks,
            to.UtcTicks
        );
}
