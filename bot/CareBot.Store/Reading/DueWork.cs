using CareBot.Core.Ports;

namespace CareBot.Store.Reading;

/// <summary>Asks for promises, dialogs, escalations and digests whose time has come.</summary>
internal sealed class DueWork(IReader reader) : IDueWork
{
    private const string Sql = """
        SELECT 0 AS kind, id AS reference, wakes_at AS due FROM promises WHERE wakes_at <= $1
        UNION ALL
        SELECT 1, employee, closes_at FROM conversations WHERE closes_at <= $1
        UNION ALL
        SELECT 2, id, wakes_at FROM cases WHERE wakes_at <= $1
        UNION ALL
        SELECT 3, employee, digest_at FROM presences WHERE digest_at <= $1
        ORDER BY due, reference LIMIT $2
        """;

    public Task<IReadOnlyList<DueItem>> FindAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken) =>
        reader.ReadAsync<IReadOnlyList<DueItem>>(
            statements =>
                statements
                    .Prepare(Sql)
                    .All(
                        row => new DueItem(
                            KindOf(row.GetInt64(0)),
                            row.GetString(1),
                            new DateTimeOffset(row.GetInt64(2), TimeSpan.Zero)
                        ),
                        now.UtcTicks,
                        limit
                    ),
            cancellationToken
        );

    private static DueKind KindOf(long number) =>
        number switch
        {
            0 => DueKind.Promise,
            1 => DueKind.Dialog,
            2 => DueKind.Escalation,
            _ => DueKind.Digest,
        };
}
