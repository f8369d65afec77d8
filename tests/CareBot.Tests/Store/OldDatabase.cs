using CareBot.Store;

namespace CareBot.Tests.Store;

/// <summary>A database as the version before there were chains has left it, made from one of today.</summary>
internal static class OldDatabase
{
    // A state of that time knew none of what was added since.
    private const string CopySql = """
        INSERT INTO events SELECT * FROM now.events ORDER BY seq;
        INSERT INTO subject_keys SELECT * FROM now.subject_keys;
        INSERT INTO cases (id, version, store, owner, status, approver, opened_at, updated_at, state)
        SELECT id, version, store, owner, status,
            CASE status WHEN 'waiting' THEN state ->> '$.escalation.approver' END, opened_at, updated_at,
            json_remove(state, '$.escalation.reached', '$.escalation.end', '$.escalation.chain', '$.escalation.round',
                '$.escalation.hasRunOut', '$.escalation.shownSince', '$.escalation.wakesAt', '$.approval', '$.wakesAt')
        FROM now.cases;
        INSERT INTO promises (id, version, store, owner, status, case_id, due_at, wakes_at, state)
        SELECT id, version, store, owner, status, case_id, due_at,
            CASE WHEN status <> 'broken' THEN wakes_at END,
            json_remove(state, '$.climbedTo', '$.climbsAt')
        FROM now.promises;
        """;

    /// <summary>Makes it.</summary>
    /// <param name="now">Today's, whose events are those of that time.</param>
    /// <param name="old">A file that is not there yet.</param>
    public static void Make(SqliteFile now, SqliteFile old)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(old.Path) ?? "/");
        old.Tamper(ReadMigration("0001"));
        old.Tamper(ReadMigration("0002"));
        old.Tamper($"PRAGMA application_id = {0x43415245}; PRAGMA user_version = 2; PRAGMA journal_mode = WAL");
        old.Tamper(
            "CREATE TABLE schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT"
        );
        old.Tamper($"ATTACH '{now.Path}' AS now; {CopySql}");
    }

    private static string ReadMigration(string number)
    {
        var assembly = typeof(StoreOptions).Assembly;
        var name = assembly
            .GetManifestResourceNames()
            .Single(one => one.Contains($".{number}-", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name);
        using var reader = new StreamReader(stream ?? Stream.Null);
        return reader.ReadToEnd();
    }
}
