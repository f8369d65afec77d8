using CareBot.Core.Cases;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a case, folded from its events in the same transaction.</summary>
internal sealed class CaseTable(IStatements statements) : IFoldedTable<Case, CaseRow>
{
    private const string FindSql = "SELECT state FROM cases WHERE id = $1";

    private const string RowSql = """
        SELECT id, version, store, owner, status, opened_at, updated_at, wakes_at, state FROM cases WHERE id = $1
        """;

    private const string PutSql = """
        INSERT INTO cases (id, version, store, owner, status, opened_at, updated_at, wakes_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, store = excluded.store, owner = excluded.owner, status = excluded.status,
            opened_at = excluded.opened_at, updated_at = excluded.updated_at, wakes_at = excluded.wakes_at,
            state = excluded.state
        """;

    private const string OpenSql = """
        SELECT state FROM cases WHERE owner = $1 AND status <> 'settled' ORDER BY updated_at DESC, id LIMIT $2
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _open = statements.Prepare(OpenSql);

    public Case? Find(string stream) => Json.ReadOptional<Case>(_find.First(row => row.GetString(0), stream));

    public List<Case> OpenOf(string owner, int limit) =>
        _open.All(row => Json.Read<Case>(row.GetString(0)), owner, limit);

    public void Put(CaseRow row) =>
        _put.Run(
            row.Id,
            row.Version,
            row.Store,
            row.Owner,
            row.Status,
            row.OpenedAtTicks,
            row.UpdatedAtTicks,
            row.WakesAtTicks,
            row.State
        );

    public CaseRow? FindRow(string stream) =>
        _row.First(
            row => new CaseRow(
                row.GetString(0),
                row.GetInt64(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.GetInt64(5),
                row.GetInt64(6),
                row.NumberOrNull(7),
                row.GetString(8)
            ),
            stream
        );
}
