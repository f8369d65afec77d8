using System.Globalization;
using System.Reflection;
using CareBot.Store.Writing;
using Microsoft.Data.Sqlite;

namespace CareBot.Store.Sqlite;

/// <summary>Brings a database to the version that this program knows, in one transaction. Two processes may do it at once.</summary>
internal sealed class SqliteMigrations(SqliteConnection connection, string path)
{
    // "CARE" in ASCII, so that nobody else's database is taken for ours.
    private const long OurApplicationId = 0x43415245;

    private const string VersionsSql =
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL) STRICT";

    private static readonly (int Version, string Name)[] Known = FindKnown();

    /// <summary>Gets the version to which a database is brought.</summary>
    public static int Latest => Known[^1].Version;

    /// <summary>Refuses a database that is not ours or too new, before anything in it is touched.</summary>
    public void Check()
    {
        var isEmpty = Number("SELECT count(*) FROM sqlite_master") == 0;
        if (!isEmpty && Number("PRAGMA application_id") != OurApplicationId)
        {
            throw new StoreUnavailableException(
                $"The database {path} belongs to another program. Name another file in the connection string; it was not touched."
            );
        }
        var version = isEmpty ? 0 : Applied();
        if (version > Known[^1].Version)
        {
            throw new StoreUnavailableException(
                $"The database {path} was made by a newer CareBot (its version is {version}, this program knows up to "
                    + $"{Known[^1].Version}). Run the newer program; it was not touched."
            );
        }
    }

    /// <summary>Applies what is missing. It takes the write lock even where nothing is, to know that it can be had.</summary>
    public void Apply(DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Another process may have been faster.
        Check();
        Run(transaction, VersionsSql);
        var applied = Applied();
        foreach (var (version, name) in Known.Where(known => known.Version > applied))
        {
            Run(transaction, ReadFile(name));
            Run(
                transaction,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"PRAGMA application_id = {OurApplicationId}; PRAGMA user_version = {version}; INSERT INTO schema_version VALUES ({version}, '{name}', '{now.UtcDateTime:O}')"
                )
            );
        }

        if (applied > 0 && applied < Latest)
            FoldAgain();
        transaction.Commit();
    }

    private static (int Version, string Name)[] FindKnown() =>
        [
            .. typeof(SqliteMigrations)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
                .Select(name =>
                    name[(name.IndexOf(".Migrations.", StringComparison.Ordinal) + ".Migrations.".Length)..]
                )
                .Select(name => (int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name))
                .Order(),
        ];

    private static string ReadFile(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        using var stream =
            assembly.GetManifestResourceStream($"CareBot.Store.Migrations.{name}")
            ?? throw new InvalidOperationException($"{name} is not in the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    // Both are written; whichever is higher counts, so that neither can be missed.
    private long Applied() =>
        Math.Max(Number("PRAGMA user_version"), Number("SELECT coalesce(max(version), 0) FROM schema_version"));

    private long Number(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    // In the same transaction: nobody sees rows of before beside tables of now.
    private void FoldAgain()
    {
        using var statements = new SqliteStatements(connection);
        StreamRewriting.Run(statements);
    }

    private void Run(SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
