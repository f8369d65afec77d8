using CareBot.Core.Promises;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a promise, folded from its events in the same transaction.</summary>
internal sealed class PromiseTable(IStatements statements) : IFoldedTable<Promise, PromiseRow>
{
    private const string FindSql = "SELECT state FROM promises WHERE id = $1";

    private const string RowSql = """
        SELECT id, version, store, owner, status, case_id, due_at, wakes_at, state FROM promises WHERE id = $1
        """;

    private const string PutSql = """
        INSERT INTO promises (id, version, store, owner, status, case_id, due_at, wakes_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, store = excluded.store, owner = excluded.owner, status = excluded.status,
            case_id = excluded.case_id, due_at = excluded.due_at, wakes_at = excluded.wakes_at,
            state = excluded.state
        """;

    private const string OpenSql = """
        SELECT state FROM promises WHERE owner = $1 AND wakes_at IS NOT NULL ORDER BY due_at, id LIMIT $2
        """;

    private const string OfCaseSql = "SELECT id FROM promises WHERE case_id = $1";

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _open = statements.Prepare(OpenSql);
    private readonly Statement _ofCase = statements.Prepare(OfCaseSql);

    public Promise? Find(string stream) => Json.ReadOptional<Promise>(_find.First(row => row.GetString(0), stream));

    public List<Promise> OpenOf(string owner, int limit) =>
        _open.All(row => Json.Read<Promise>(row.GetString(0)), owner, limit);

    public List<string> IdsOfCase(string caseId) => _ofCase.All(row => row.GetString(0), caseId);

    public void Put(PromiseRow row) =>
        _put.Run(
            row.Id,
            row.Version,
            row.Store,
            row.Owner,
            row.Status,
            row.CaseId,
            row.DueAtTicks,
            row.WakesAtTicks,
            row.State
        );

    public PromiseRow? FindRow(string stream) =>
        _row.First(
            row => new PromiseRow(
                row.GetString(0),
                row.GetInt64(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.TextOrNull(5),
                row.GetInt64(6),
                row.NumberOrNull(7),
                row.GetString(8)
            ),
            stream
        );
}
