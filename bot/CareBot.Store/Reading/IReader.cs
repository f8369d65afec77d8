namespace CareBot.Store.Reading;

/// <summary>Reads beside the writer, each time as the database stands at one instant.</summary>
internal interface IReader
{
    /// <summary>Reads on a connection that is given back at once.</summary>
    Task<T> ReadAsync<T>(Func<IReadStatements, T> read, CancellationToken cancellationToken);
}
