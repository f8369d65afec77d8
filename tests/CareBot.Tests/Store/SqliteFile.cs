using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace CareBot.Tests.Store;

/// <summary>A database file in a folder of its own, gone with the test.</summary>
internal sealed class SqliteFile : IDisposable
{
    public SqliteFile()
    {
        Folder = Directory.CreateTempSubdirectory("carebot-store-").FullName;
        Path = System.IO.Path.Combine(Folder, "deep", "carebot.db");
    }

    public string Folder { get; }

    public string Path { get; }

    public string ConnectionString => $"Data Source={Path}";

    public async Task<OpenedStore> OpenAsync(StoreOptions options)
    {
        var clock = new FakeClock(Some.Noon);
        var store = await SqliteStore.OpenAsync(ConnectionString, clock, options, CancellationToken.None);
        return new(
            store.Turns,
            store.Outbox,
            store.Due,
            store.Transcripts,
            store.People,
            store.Cases,
            store.Cards,
            store.Records,
            store.Links,
            store.Policies,
            store.Histories,
            store.Digests,
            store
        );
    }

    /// <summary>Does something to the file behind the store's back.</summary>
    public void Tamper(string sql)
    {
        using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public T Ask<T>(string sql)
    {
        using var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)(command.ExecuteScalar() ?? throw new InvalidOperationException("No row."));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
