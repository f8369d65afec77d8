using CareBot.Store.Sqlite;
using CareBot.Store.Tables;
using CareBot.Store.Writing;
using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Store;

/// <summary>A connection whose next commit can be made to fail as the disk would.</summary>
internal sealed class FlakySession : IWriteSession
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly SqliteStatements _statements;

    public FlakySession()
    {
        _statements = new SqliteStatements(_connection);
        Tables = new AllTables(_statements);
    }

    public AllTables Tables { get; }

    /// <summary>Gets or sets SQLite's code of what goes wrong; 0 for nothing.</summary>
    public int FailsWith { get; set; }

    public int Commits { get; private set; }

    public int Rollbacks { get; private set; }

    public bool IsClosed { get; private set; }

    public void Begin() { }

    public void Commit()
    {
        if (FailsWith != 0)
            throw new SqliteException("The disk says no.", FailsWith);
        Commits++;
    }

    public void Rollback() => Rollbacks++;

    public void Scrub() { }

    public void Dispose()
    {
        IsClosed = true;
        _statements.Dispose();
        _connection.Dispose();
    }
}
