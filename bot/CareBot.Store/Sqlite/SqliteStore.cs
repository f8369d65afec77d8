using System.Data.Common;
using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Writing;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareBot.Store.Sqlite;

/// <summary>The store in one SQLite file: the embedded default.</summary>
public sealed class SqliteStore : IAsyncDisposable
{
    private readonly GroupCommitQueue _queue;
    private readonly SqliteReader _reader;

    private SqliteStore(SqliteLocation location, StoreOptions options)
    {
        Location = location.FilePath;
        _reader = new SqliteReader(location, options);
        _queue = new GroupCommitQueue(
            () => SqliteSession.Open(location, options),
            cause => SqliteFailure.Explain(cause, location.FilePath),
            options
        );
        var writer = new Writer(_queue);
        Turns = new TurnStore(writer);
        Outbox = new Outbox(writer, _reader);
        Due = new DueWork(_reader);
        Digests = new DigestReading(_reader);
        Transcripts = new Transcripts(_reader);
        People = new PeopleStore(writer, _reader);
        Cases = new CaseArchive(writer, _reader);
        Cards = new Cards(_reader);
        Records = new ChannelRecords(writer, _reader);
        Links = new AccountLinks(writer);
        Policies = new PolicyArchive(writer, _reader);
        Histories = new CaseHistories(_reader);
    }

    /// <summary>Gets the absolute path of the database.</summary>
    public string Location { get; }

    /// <summary>Gets the version of its tables.</summary>
    public int Version { get; } = SqliteMigrations.Latest;

    /// <summary>Gets the port that runs turns.</summary>
    public ITurnStore Turns { get; }

    /// <summary>Gets the port to what waits to be sent.</summary>
    public IOutbox Outbox { get; }

    /// <summary>Gets the port to what is due.</summary>
    public IDueWork Due { get; }

    /// <summary>Gets the port that looks at weeks.</summary>
    public IDigestReading Digests { get; }

    /// <summary>Gets the port to what was said.</summary>
    public ITranscripts Transcripts { get; }

    /// <summary>Gets the port to people and stores.</summary>
    public IPeopleStore People { get; }

    /// <summary>Gets the port that exports, erases and verifies.</summary>
    public ICaseArchive Cases { get; }

    /// <summary>Gets the port to cards as they look now.</summary>
    public ICards Cards { get; }

    /// <summary>Gets the port to what the adapters must remember.</summary>
    public IChannelRecords Records { get; }

    /// <summary>Gets the port that links accounts to people.</summary>
    public IAccountLinks Links { get; }

    /// <summary>Gets the port to the policies that were in force.</summary>
    public IPolicyArchive Policies { get; }

    /// <summary>Gets the port to what happened to many cases.</summary>
    public ICaseHistories Histories { get; }

    /// <summary>Opens the database, makes it where there is none, and brings it up to date.</summary>
    /// <param name="connectionString">A normal one that names a file; its folder is made where it is missing.</param>
    /// <param name="clock">The time.</param>
    /// <param name="options">How it behaves.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="StoreUnavailableException">It cannot be used; nothing was changed.</exception>
    public static Task<SqliteStore> OpenAsync(
        string connectionString,
        TimeProvider clock,
        StoreOptions options,
        CancellationToken cancellationToken
    ) => Task.Run(() => Open(connectionString, clock, options), cancellationToken);

    /// <summary>Writes what waits, and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        // The writer last: only it can take the log back into the file when nobody else has it open.
        _reader.Close();
        await _queue.DisposeAsync();
    }

    private static SqliteStore Open(string connectionString, TimeProvider clock, StoreOptions options)
    {
        var location = SqliteLocation.Prepare(connectionString, options);
        try
        {
            using var connection = new SqliteConnection(location.Creating);
            connection.Open();
            // SQLite opens what it may not write for reading, and says so only at the first write.
            if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
                throw SqliteFailure.ReadOnly(location.FilePath);
            SqlitePragmas.ForWriting(connection, options.LockTimeout);
            var migrations = new SqliteMigrations(connection, location.FilePath);
            migrations.Check();
            SqlitePragmas.UseLog(connection, location.FilePath);
            migrations.Apply(clock.GetUtcNow());
        }
        catch (DbException cause) when (SqliteFailure.WordsFor(cause, location.FilePath) is { } words)
        {
            throw new StoreUnavailableException(words, cause);
        }

        return new SqliteStore(location, options);
    }
}
