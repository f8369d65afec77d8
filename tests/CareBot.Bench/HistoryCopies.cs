using Microsoft.Data.Sqlite;

namespace CareBot.Bench;

/// <summary>
/// Makes a history longer than anybody would wait for: its rows are written again, each time one whole length earlier. There are then as many rows as
/// such a history would have, of the same sizes and spread over as many years, and that is all: the copies' chain of hashes does not hold, their streams
/// end where they ended whatever the day, texts within them still tell the first days and ids, and nothing in them is open, since what is open does not
/// grow with the years.
/// </summary>
internal static class HistoryCopies
{
    // A million inserts would each ask the trigger whether they are the next.
    private const string DropSql = "DROP TRIGGER events_are_never_replaced";

    private const string EventsSql = """
        INSERT INTO events
            (seq, stream, version, at, actor, policy_version, kind, data, subject, personal, prev, hash)
        SELECT seq + $copy * (SELECT max(seq) FROM made.events), substr(stream, 1, 1) || $copy || substr(stream, 2),
            version, at - $copy * $length, actor, policy_version, kind, data, $copy || subject, personal, prev, hash
        FROM made.events
        """;

    private const string CasesSql = """
        INSERT INTO cases (id, version, store, owner, status, opened_at, updated_at, wakes_at, state)
        SELECT substr(id, 1, 1) || $copy || substr(id, 2), version, store, owner, 'settled',
            opened_at - $copy * $length, updated_at - $copy * $length, NULL, state
        FROM made.cases
        """;

    private const string PromisesSql = """
        INSERT INTO promises (id, version, store, owner, status, case_id, due_at, wakes_at, state)
        SELECT substr(id, 1, 1) || $copy || substr(id, 2), version, store, owner, status,
            substr(case_id, 1, 1) || $copy || substr(case_id, 2), due_at - $copy * $length, NULL, state
        FROM made.promises
        """;

    private const string HappeningsSql = """
        INSERT INTO happenings (store, at, stream, version, what)
        SELECT store, at - $copy * $length, substr(stream, 1, 1) || $copy || substr(stream, 2), version, what
        FROM made.happenings
        """;

    private const string SettlementsSql = """
        INSERT INTO settlements (issue, category, currency, settled_at, case_id, given, added)
        SELECT issue, category, currency, settled_at - $copy * $length,
            substr(case_id, 1, 1) || $copy || substr(case_id, 2), given, added
        FROM made.settlements
        """;

    private const string PrecedentsSql = """
        INSERT INTO precedents
            (issue, category, currency, decided_at, case_id, version, outcome, asked, granted)
        SELECT issue, category, currency, decided_at - $copy * $length,
            substr(case_id, 1, 1) || $copy || substr(case_id, 2), version, outcome, asked, granted
        FROM made.precedents
        """;

    private static readonly string[] Tables =
    [
        EventsSql,
        CasesSql,
        PromisesSql,
        HappeningsSql,
        SettlementsSql,
        PrecedentsSql,
    ];

    /// <summary>Makes a file of a history and copies of it.</summary>
    /// <param name="made">The file that holds the history once; nobody has it open.</param>
    /// <param name="path">The new file.</param>
    /// <param name="copies">How many.</param>
    /// <param name="weeks">How long the history is.</param>
    public static void Write(string made, string path, int copies, int weeks)
    {
        File.Copy(made, path);
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        // Whoever is interrupted here has lost a temporary file.
        foreach (var faster in (string[])["journal_mode = OFF", "synchronous = OFF", "cache_size = -1000000"])
            Run(connection, $"PRAGMA {faster}");
        Run(connection, "ATTACH $made AS made", ("$made", made));
        Run(connection, DropSql);
        for (var copy = 1; copy <= copies; copy++)
            Copy(connection, copy, TimeSpan.FromDays(7 * weeks));
        Run(connection, "DETACH made");
        Run(connection, "PRAGMA journal_mode = WAL");
    }

    private static void Copy(SqliteConnection connection, int copy, TimeSpan length)
    {
        Run(connection, "BEGIN");
        foreach (var table in Tables)
            Run(connection, table, ("$copy", copy), ("$length", length.Ticks));
        Run(connection, "COMMIT");
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}
