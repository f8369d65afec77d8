namespace CareBot.Core.Ports;

/// <summary>Looks at the database beside the turns, so that a long look holds up nobody.</summary>
public interface IDigestReading
{
    /// <summary>Looks at it as it stands at one instant.</summary>
    /// <param name="look">What to make of it; it is pure.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<T> LookAsync<T>(Func<IDigestView, T> look, CancellationToken cancellationToken);

    /// <summary>Lists for whom a digest is planned, and when.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyDictionary<string, DateTimeOffset>> PlannedAsync(CancellationToken cancellationToken);
}
