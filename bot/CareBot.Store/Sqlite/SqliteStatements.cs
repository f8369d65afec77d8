using System.Globalization;
using CareBot.Store.Reading;
using CareBot.Store.Records;
using CareBot.Store.Tables;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareBot.Store.Sqlite;

/// <summary>The statements of one connection; each is compiled at its first use and kept.</summary>
internal sealed class SqliteStatements(SqliteConnection connection) : IReadStatements, IDisposable
{
    private readonly Dictionary<string, Statement> _kept = new(StringComparer.Ordinal);

    public Statement Prepare(string sql)
    {
        if (_kept.TryGetValue(sql, out var kept))
            return kept;
        var command = connection.CreateCommand();
        command.CommandText = sql;
        return _kept[sql] = new Statement(command, () => NewParameter(command));
    }

    public void Visit(string sql, EventVisitor visitor)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var row = reader.Handle ?? throw new InvalidOperationException("The reader is closed.");
        while (reader.Read())
            visitor(InPlace(row));
    }

    public void Dispose()
    {
        foreach (var statement in _kept.Values)
            statement.Dispose();
    }

    private static SqliteParameter NewParameter(SqliteCommand command) =>
        new() { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${command.Parameters.Count + 1}") };

    private static EventBytes InPlace(sqlite3_stmt row) =>
        new()
        {
            Seq = raw.sqlite3_column_int64(row, 0),
            Stream = raw.sqlite3_column_blob(row, 1),
            Version = raw.sqlite3_column_int64(row, 2),
            AtTicks = raw.sqlite3_column_int64(row, 3),
            Actor = raw.sqlite3_column_blob(row, 4),
            PolicyVersion = raw.sqlite3_column_blob(row, 5),
            Kind = raw.sqlite3_column_blob(row, 6),
            Data = raw.sqlite3_column_blob(row, 7),
            Subject = raw.sqlite3_column_blob(row, 8),
            HasPersonal = raw.sqlite3_column_type(row, 9) != raw.SQLITE_NULL,
            Personal = raw.sqlite3_column_blob(row, 9),
            Prev = raw.sqlite3_column_blob(row, 10),
            Hash = raw.sqlite3_column_blob(row, 11),
        };
}
