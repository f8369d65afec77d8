using CareBot.Core.Ports;
using CareBot.Store.Tables;

namespace CareBot.Store.Reading;

/// <summary>Counts what waits and names what is stuck.</summary>
internal static class OutboxReading
{
    private const string WaitingSql = """
        SELECT count(*), min(at) FROM outbox
        WHERE state IN ('pending', 'sending') OR (state = 'unknown' AND wakes_at IS NOT NULL)
        """;

    // What was erased on purpose is not stuck.
    private const string StuckSql = """
        SELECT id, recipient, state, coalesce(cause, ''), at FROM outbox
        WHERE state IN ('unknown', 'failed') AND wakes_at IS NULL AND body IS NOT NULL ORDER BY id DESC LIMIT $1
        """;

    private const string StuckCountSql = """
        SELECT count(*) FROM outbox
        WHERE state IN ('unknown', 'failed') AND wakes_at IS NULL AND body IS NOT NULL
        """;

    public static OutboxReport Read(IStatements statements, int limit)
    {
        var (waiting, oldest) = statements
            .Prepare(WaitingSql)
            .First<(int, DateTimeOffset?)>(row => (row.GetInt32(0), row.IsDBNull(1) ? null : InstantAt(row, 1)));
        var stuck = statements
            .Prepare(StuckSql)
            .All(
                row => new OutboxReport.StuckMessage(
                    row.GetInt64(0),
                    row.GetString(1),
                    row.GetString(2),
                    row.GetString(3),
                    InstantAt(row, 4)
                ),
                limit
            );
        return new OutboxReport(
            waiting,
            oldest,
            stuck,
            statements.Prepare(StuckCountSql).First(row => row.GetInt32(0))
        );
    }

    private static DateTimeOffset InstantAt(System.Data.Common.DbDataReader row, int column) =>
        new(row.GetInt64(column), TimeSpan.Zero);
}
