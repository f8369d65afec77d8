using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Store;

/// <summary>Somebody else who holds a lock. SQLite locks by connection, so one of our own stands for another process.</summary>
internal sealed class HoldingProcess : IDisposable
{
    private readonly SqliteConnection _connection;

    public HoldingProcess(string connectionString, string locking = "BEGIN EXCLUSIVE")
    {
        _connection = new SqliteConnection($"{connectionString};Pooling=False");
        _connection.Open();
        Run(locking);
    }

    public void LetGo() => Run("ROLLBACK");

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
