using Microsoft.Data.Sqlite;

namespace CareBot.Store.Sqlite;

/// <summary>Where the database is, and the connection strings by which it is written and read.</summary>
internal sealed class SqliteLocation
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private SqliteLocation(SqliteConnectionStringBuilder given, StoreOptions options)
    {
        FilePath = Path.GetFullPath(given.DataSource);
        // The library tries again by itself for this long, in whole seconds, and 0 is for ever.
        var seconds = Math.Max(1, (int)Math.Ceiling(options.LockTimeout.TotalSeconds));
        var common = new SqliteConnectionStringBuilder(given.ConnectionString)
        {
            DataSource = FilePath,
            DefaultTimeout = seconds,
        };
        var isReadOnly = given.Mode == SqliteOpenMode.ReadOnly;
        Creating = With(common, isReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate, pooling: false);
        Writing = With(common, SqliteOpenMode.ReadWrite, pooling: false);
        Reading = With(common, SqliteOpenMode.ReadOnly, pooling: true);
    }

    /// <summary>Gets the absolute path of the database.</summary>
    public string FilePath { get; }

    /// <summary>Gets how it is opened at the start, when there may be no file yet.</summary>
    public string Creating { get; }

    /// <summary>Gets how it is opened by the writer; a file that has vanished is not made anew.</summary>
    public string Writing { get; }

    /// <summary>Gets how it is opened by readers.</summary>
    public string Reading { get; }

    /// <summary>Reads a connection string, makes the folder, and refuses what cannot be written.</summary>
    public static SqliteLocation Prepare(string connectionString, StoreOptions options)
    {
        var location = new SqliteLocation(Read(connectionString), options);
        var folder = Path.GetDirectoryName(location.FilePath) ?? "/";
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder {folder} of the database cannot be made. Make it, or name another in the connection string.",
                cause
            );
        }

        location.RefuseReadOnly(folder);
        return location;
    }

    private static SqliteConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            var given = new SqliteConnectionStringBuilder(connectionString);
            var isFile = given.DataSource.Length > 0 && given.DataSource != ":memory:";
            return
                isFile
                && given.Mode != SqliteOpenMode.Memory
                && !given.DataSource.StartsWith("file:", StringComparison.Ordinal)
                ? given
                : throw new StoreUnavailableException(
                    "The connection string must name a file, as in Data Source=data/carebot.db: what is only in memory is lost."
                );
        }
        catch (ArgumentException cause)
        {
            throw new StoreUnavailableException(
                "The connection string cannot be read. A right one is Data Source=data/carebot.db.",
                cause
            );
        }
    }

    private static string With(SqliteConnectionStringBuilder common, SqliteOpenMode mode, bool pooling) =>
        new SqliteConnectionStringBuilder(common.ConnectionString) { Mode = mode, Pooling = pooling }.ConnectionString;

    // Whoever may write everywhere, as root does, still heeds a file that was marked as not to be written.
    private void RefuseReadOnly(string folder)
    {
        var isMarked = OperatingSystem.IsWindows()
            ? File.Exists(FilePath) && new FileInfo(FilePath).IsReadOnly
            : IsMarked(folder) || (File.Exists(FilePath) && IsMarked(FilePath));
        if (isMarked)
            throw SqliteFailure.ReadOnly(FilePath);

        static bool IsMarked(string path) =>
            !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & AnyWrite) == UnixFileMode.None;
    }
}
