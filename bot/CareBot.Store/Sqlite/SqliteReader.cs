using System.Data.Common;
using CareBot.Store.Reading;
using Microsoft.Data.Sqlite;

namespace CareBot.Store.Sqlite;

/// <summary>Lends out connections that only read.</summary>
internal sealed class SqliteReader(SqliteLocation location, StoreOptions options) : IReader
{
    public Task<T> ReadAsync<T>(Func<IReadStatements, T> read, CancellationToken cancellationToken) =>
        Task.Run(() => Read(read), cancellationToken);

    /// <summary>Closes the connections that are kept for the next read.</summary>
    public void Close()
    {
        using var connection = new SqliteConnection(location.Reading);
        SqliteConnection.ClearPool(connection);
    }

    private T Read<T>(Func<IReadStatements, T> read)
    {
        try
        {
            using var connection = new SqliteConnection(location.Reading);
            connection.Open();
            SqlitePragmas.ForReading(connection, options.LockTimeout);
            using var instant = connection.BeginTransaction(deferred: true);
            using var statements = new SqliteStatements(connection);
            return read(statements);
        }
        catch (DbException cause) when (SqliteFailure.WordsFor(cause, location.FilePath) is { } words)
        {
            throw new StoreUnavailableException(words, cause);
        }
    }
}
