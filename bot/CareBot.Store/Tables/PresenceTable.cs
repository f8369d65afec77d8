using CareBot.Core.People;
using CareBot.Store.Records;

namespace CareBot.Store.Tables;

/// <summary>One row for everybody who ever said whether they are there.</summary>
internal sealed class PresenceTable(IStatements statements) : IFoldedTable<Presence, PresenceRow>
{
    private const string FindSql = "SELECT state FROM presences WHERE employee = $1";

    private const string RowSql =
        "SELECT employee, version, away_until, digest_at, state FROM presences WHERE employee = $1";

    private const string PutSql = """
        INSERT INTO presences (employee, version, away_until, digest_at, state) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (employee) DO UPDATE
        SET version = excluded.version, away_until = excluded.away_until,
            digest_at = excluded.digest_at, state = excluded.state
        """;

    private readonly Statement _find = statements.Prepare(FindSql);
    private readonly Statement _row = statements.Prepare(RowSql);
    private readonly Statement _put = statements.Prepare(PutSql);

    public Presence? Find(string stream) =>
        Json.ReadOptional<Presence>(_find.First(row => row.GetString(0), EmployeeOf(stream)));

    public void Put(PresenceRow row) =>
        _put.Run(row.Employee, row.Version, row.AwayUntilTicks, row.DigestAtTicks, row.State);

    public PresenceRow? FindRow(string stream) =>
        _row.First(
            row => new PresenceRow(
                row.GetString(0),
                row.GetInt64(1),
                row.NumberOrNull(2),
                row.NumberOrNull(3),
                row.GetString(4)
            ),
            EmployeeOf(stream)
        );

    private static string EmployeeOf(string stream) => stream[Presence.StreamOf(string.Empty).Length..];
}
