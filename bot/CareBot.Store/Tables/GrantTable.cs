using CareBot.Core.Escalations;
using CareBot.Core.People;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row a key that was handed over, folded from its events in the same transaction.</summary>
internal sealed class GrantTable(IStatements statements) : IFoldedTable<Grant, GrantRow>
{
    private const string FindSql = "SELECT state FROM grants WHERE id = $1";

    private const string RowSql = """
        SELECT id, version, giver, store, person, role, up_to, given_at, until, revoked, state
        FROM grants WHERE id = $1
        """;

    private const string PutSql = """
        INSERT INTO grants (id, version, giver, store, person, role, up_to, given_at, until, revoked, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (id) DO UPDATE
        SET version = excluded.version, giver = excluded.giver, store = excluded.store, person = excluded.person,
            role = excluded.role, up_to = excluded.up_to, given_at = excluded.given_at, until = excluded.until,
            revoked = excluded.revoked, state = excluded.state
        """;

    // UNION, not UNION ALL: one that named both a person and a role would otherwise be there twice.
    private const string ForSql = """
        SELECT state, up_to, id FROM grants WHERE person = $1 AND revoked = 0 AND until > $4
        UNION
        SELECT state, up_to, id FROM grants WHERE role = $2 AND store = $3 AND revoked = 0 AND until > $4
        ORDER BY up_to DESC, id
        """;

    private const string BySql = """
        SELECT state FROM grants WHERE giver = $1 AND revoked = 0 AND until > $2
        ORDER BY given_at DESC, id LIMIT $3
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);
    private readonly Statement _for = statements.Prepare(ForSql);
    private readonly Statement _by = statements.Prepare(BySql);

    public Grant? Find(string stream) => Json.ReadOptional<Grant>(_find.First(row => row.GetString(0), stream));

    /// <summary>Lists what holds for somebody, the largest first.</summary>
    public List<Grant> For(Employee employee, DateTimeOffset now) =>
        _for.All(row => Json.Read<Grant>(row.GetString(0)), employee.Id, employee.Role, employee.Store, now.UtcTicks);

    /// <summary>Lists what somebody gave and what still holds, the latest first.</summary>
    public List<Grant> By(string giver, DateTimeOffset now, int limit) =>
        _by.All(row => Json.Read<Grant>(row.GetString(0)), giver, now.UtcTicks, limit);

    public void Put(GrantRow row) =>
        _put.Run(
            row.Id,
            row.Version,
            row.Giver,
            row.Store,
            row.Person,
            row.Role,
            row.UpToMinorUnits,
            row.GivenAtTicks,
            row.UntilTicks,
            row.IsRevoked ? 1L : 0L,
            row.State
        );

    public GrantRow? FindRow(string stream) =>
        _row.First(
            row => new GrantRow(
                row.GetString(0),
                row.GetInt64(1),
                row.GetString(2),
                row.GetString(3),
                row.TextOrNull(4),
                row.TextOrNull(5),
                row.GetInt64(6),
                row.GetInt64(7),
                row.GetInt64(8),
                row.GetInt64(9) != 0,
                row.GetString(10)
            ),
            stream
        );
}
