using CareBot.Core.Cases;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a case, folded from its events in the same transaction.</summary>
internal sealed class CaseTable(IStatements statements)
{
    private const string FindSql = "SELECT state FROM cases WHERE id = $1";

    private const string RowSql = """
        SELECT id, version, store, owner, status, approver, opened_at, updated_at, state FROM cases WHERE id = $1
        """;

    private const string PutSql = """
        INSERT INTO cases (id, version, store, owner, status, approver, opened_at, updated_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, store = excluded.store, owner = excluded.owner, status = excluded.status,
            approver = excluded.approver, opened_at = excluded.opened_at, updated_at = excluded.updated_at,
            state = excluded.state
        """;

    private const string OpenSql = """
        SELECT state FROM cases WHERE owner = $1 AND status <> 'settled' ORDER BY updated_at DESC, id LIMIT $2
        """;

    private const string WaitingSql = "SELECT state FROM cases WHERE approver = $1 ORDER BY opened_at, id LIMIT $2";

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _open = statements.Prepare(OpenSql);
    private readonly Statement _waiting = statements.Prepare(WaitingSql);

    public Case? Find(string id) => Json.ReadOptional<Case>(_find.First(row => row.GetString(0), id));

    public List<Case> OpenOf(string owner, int limit) =>
        _open.All(row => Json.Read<Case>(row.GetString(0)), owner, limit);

    public List<Case> WaitingFor(string approver, int limit) =>
        _waiting.All(row => Json.Read<Case>(row.GetString(0)), approver, limit);

    public void Put(CaseRow row) =>
        _put.Run(
            row.Id,
            row.Version,
            row.Store,
            row.Owner,
            row.Status,
            row.Approver,
            row.OpenedAtTicks,
            row.UpdatedAtTicks,
            row.State
        );

    public CaseRow? FindRow(string id) =>
        _row.First(
            row => new CaseRow(
                row.GetString(0),
                row.GetInt64(1),
                row.GetString(2),
                row.GetString(3),
                row.GetString(4),
                row.TextOrNull(5),
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetString(8)
            ),
            id
        );
}
