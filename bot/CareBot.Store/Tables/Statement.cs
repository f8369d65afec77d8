using System.Data.Common;

namespace CareBot.Store.Tables;

/// <summary>A statement that is prepared once and run often. Its parameters are <c>$1</c>, <c>$2</c> … in order.</summary>
internal sealed class Statement(DbCommand command, Func<DbParameter> newParameter) : IDisposable
{
    /// <summary>Runs it and returns how many rows it changed.</summary>
    public int Run(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return command.ExecuteNonQuery();
    }

    /// <summary>Reads its first row, or nothing.</summary>
    public T? First<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>Reads all of its rows.</summary>
    public List<T> All<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    public void Dispose() => command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var missing = command.Parameters.Count; missing < values.Length; missing++)
            command.Parameters.Add(newParameter());
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
