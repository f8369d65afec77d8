namespace CareBot.Core.Ports;

/// <summary>Keeps what the adapters must remember.</summary>
public interface IChannelRecords
{
    /// <summary>Finds a record, or null.</summary>
    /// <param name="channel">The adapter's channel.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Which one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<ChannelRecord?> FindAsync(string channel, string kind, string key, CancellationToken cancellationToken);

    /// <summary>Lists all records of a kind, by key.</summary>
    /// <param name="channel">The adapter's channel.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<ChannelRecord>> ListAsync(string channel, string kind, CancellationToken cancellationToken);

    /// <summary>Keeps a record if nobody was faster; it then has the next version.</summary>
    /// <param name="record">Its version is the one that was read, or 0 for a new one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>False if the version is not the one that is kept; nothing was written.</returns>
    Task<bool> TryPutAsync(ChannelRecord record, CancellationToken cancellationToken);

    /// <summary>Forgets a record, if it is there.</summary>
    /// <param name="channel">The adapter's channel.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="key">Which one.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task RemoveAsync(string channel, string kind, string key, CancellationToken cancellationToken);
}
