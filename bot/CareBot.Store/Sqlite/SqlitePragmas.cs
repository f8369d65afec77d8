using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CareBot.Store.Sqlite;

/// <summary>How every connection must behave.</summary>
internal static class SqlitePragmas
{
    /// <summary>Sets a writer: each commit is on disk before it is answered, and what is deleted is overwritten.</summary>
    public static void ForWriting(SqliteConnection connection, TimeSpan lockTimeout)
    {
        ForReading(connection, lockTimeout);
        Set(connection, "PRAGMA synchronous = FULL");
        Set(connection, "PRAGMA foreign_keys = ON");
        Set(connection, "PRAGMA secure_delete = ON");
    }

    public static void ForReading(SqliteConnection connection, TimeSpan lockTimeout) =>
        Set(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(long)lockTimeout.TotalMilliseconds}")
        );

    /// <summary>Switches to the write-ahead log; the file remembers it.</summary>
    public static void UseLog(SqliteConnection connection, string path)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        if (command.ExecuteScalar() is not "wal")
        {
            throw new StoreUnavailableException(
                $"The database {path} cannot keep a write-ahead log. Put it on a local disk."
            );
        }
    }

    private static void Set(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
