using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CareBot.Bench;

/// <summary>The disk's own floor: one row, one commit, on disk before the next, in the same kind of file.</summary>
internal sealed class RawCommits : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;

    public RawCommits(string folder)
    {
        _connection = new SqliteConnection($"Data Source={Path.Combine(folder, "raw.db")};Pooling=False");
        _connection.Open();
        Run("PRAGMA journal_mode = WAL");
        Run("PRAGMA synchronous = FULL");
        Run("CREATE TABLE row (id INTEGER PRIMARY KEY, said TEXT NOT NULL) STRICT");
        _insert = _connection.CreateCommand();
        _insert.CommandText = "INSERT INTO row (said) VALUES ($1)";
        _insert.Parameters.AddWithValue("$1", StaffSentences.All[0]);
        _insert.Prepare();
    }

    /// <summary>Returns commits a second.</summary>
    public double Measure(int commits)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < commits; i++)
            _insert.ExecuteNonQuery();
        return commits / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        _insert.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
