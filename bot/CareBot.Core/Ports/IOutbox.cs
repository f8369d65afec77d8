namespace CareBot.Core.Ports;

/// <summary>What waits to be sent.</summary>
public interface IOutbox
{
    /// <summary>Takes the oldest due messages, at most one a recipient, and leases them.</summary>
    /// <param name="owner">Who takes them, unique per process start.</param>
    /// <param name="now">The time.</param>
    /// <param name="lease">After this long without a mark they may be taken by another.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        string owner,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    );

    /// <summary>Writes down how sending went, unless the lease has passed to another since.</summary>
    /// <param name="item">As it was claimed; its epoch is the fence.</param>
    /// <param name="mark">How it went.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False if the lease was lost and nothing was written.</returns>
    Task<bool> MarkAsync(OutboxItem item, OutboxMark mark, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Tells how everything stands.</summary>
    /// <param name="limit">At most so many stuck messages are named.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<OutboxReport> ReportAsync(int limit, CancellationToken cancellationToken);
}
