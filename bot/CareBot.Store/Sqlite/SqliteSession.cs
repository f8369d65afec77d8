using CareBot.Store.Tables;
using CareBot.Store.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareBot.Store.Sqlite;

/// <summary>The one connection that writes.</summary>
internal sealed class SqliteSession : IWriteSession
{
    private readonly SqliteConnection _connection;
    private readonly SqliteStatements _statements;
    private readonly Statement _begin;
    private readonly Statement _commit;

    private SqliteSession(SqliteConnection connection)
    {
        _connection = connection;
        _statements = new SqliteStatements(connection);
        _begin = _statements.Prepare("BEGIN IMMEDIATE");
        _commit = _statements.Prepare("COMMIT");
        Tables = new AllTables(_statements);
    }

    public AllTables Tables { get; }

    public static SqliteSession Open(SqliteLocation location, StoreOptions options)
    {
        var connection = new SqliteConnection(location.Writing);
        try
        {
            connection.Open();
            SqlitePragmas.ForWriting(connection, options.LockTimeout);
            return new SqliteSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public void Begin() => _begin.Run();

    public void Commit() => _commit.Run();

    public void Rollback()
    {
        // Not through a command: some failures have rolled back already, and then there is nothing to do.
        if (_connection.Handle is { } handle && raw.sqlite3_get_autocommit(handle) == 0)
            raw.sqlite3_exec(handle, "ROLLBACK");
    }

    public void Scrub()
    {
        Checkpoint();
        _statements.Prepare("VACUUM").Run();
        Checkpoint();
    }

    public void Dispose()
    {
        _statements.Dispose();
        _connection.Dispose();
    }

    // The log still holds the pages as they were until it is cut, and it is cut only when nobody reads from it.
    private void Checkpoint()
    {
        var isBlocked = _statements.Prepare("PRAGMA wal_checkpoint(TRUNCATE)").First(row => row.GetInt64(0)) != 0;
        if (isBlocked)
        {
            throw new StoreUnavailableException(
                "The personal texts were erased, but another reader keeps old pages of the log. Erase again when it has ended."
            );
        }
    }
}
