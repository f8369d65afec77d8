using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace CareBot.Store.Sqlite;

/// <summary>Tells a database that is not available from a mistake of ours, and says so in words for the person who runs the program.</summary>
internal static class SqliteFailure
{
    // https://www.sqlite.org/rescode.html
    private const int Perm = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnlyCode = 8;
    private const int IoError = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Explains a failure, or returns null where it is a mistake of ours.</summary>
    public static StoreUnavailableException? Explain(DbException cause, string path) =>
        WordsFor(cause, path) is { } words ? new StoreUnavailableException(words, cause) : null;

    /// <summary>Says what is wrong and how to go on, or returns null where it is a mistake of ours.</summary>
    public static string? WordsFor(DbException cause, string path) =>
        cause is SqliteException failure ? WordsFor(failure.SqliteErrorCode, path) : null;

    public static StoreUnavailableException ReadOnly(string path) => new(ReadOnlyWords(path));

    private static string? WordsFor(int code, string path) =>
        code switch
        {
            Busy or Locked => $"The database {path} is locked by another process. Let that process finish or stop it, "
                + "then try again; nothing was changed.",
            ReadOnlyCode or Perm => ReadOnlyWords(path),
            IoError => $"The disk under the database {path} reported an error. Look at the disk, then try again.",
            Corrupt => $"The database {path} is damaged. Stop, keep a copy of it, and restore the last backup.",
            Full => $"The disk under the database {path} is full. Make room; writing goes on by itself.",
            CannotOpen => $"The database {path} cannot be opened. It must be a file in a folder that may be written.",
            NotADatabase => $"The file {path} is not a database. Name another in the connection string; "
                + "it was not touched.",
            _ => null,
        };

    private static string ReadOnlyWords(string path) =>
        $"The database {path} may only be read. Its file and its folder must be writable for the user who runs "
        + "CareBot; nothing was changed.";
}
