namespace CareBot.Core.Ports;

/// <summary>Asks the database what is due. Nothing that matters lives in a timer's memory.</summary>
public interface IDueWork
{
    /// <summary>Lists what is due, the longest overdue first.</summary>
    /// <param name="now">The time.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<DueItem>> FindAsync(DateTimeOffset now, int limit, CancellationToken cancellationToken);
}
