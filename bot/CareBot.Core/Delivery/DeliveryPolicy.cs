using CareBot.Core.Ports;

namespace CareBot.Core.Delivery;

/// <summary>When to send again, and when to give up.</summary>
public static class DeliveryPolicy
{
    /// <summary>After so many tries a message has failed: with the waits below, three days.</summary>
    public const int MostAttempts = 30;

    /// <summary>After so many tries an unknown fate stays unknown: with the waits below, a minute later. What comes after it waits no longer.</summary>
    public const int MostLooks = 7;

    /// <summary>How long a look that the channel itself could not answer counts as none: an outage is no answer, and what is older than this is no news any more.</summary>
    public static TimeSpan LooksThroughOutages { get; } = TimeSpan.FromDays(1);

    private static readonly TimeSpan Longest = TimeSpan.FromHours(3);

    /// <summary>Returns how long to wait after a try: 1 s, doubling, at most three hours.</summary>
    /// <param name="attempts">How many tries there were, from 1.</param>
    public static TimeSpan WaitAfter(int attempts)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(attempts, 1);
        return attempts > 14
            ? Longest
            : TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Math.Pow(2, attempts - 1)));
    }

    /// <summary>Turns the wish to try again into a failure once there were enough tries, and looks into an unknown fate a few times.</summary>
    /// <param name="mark">How sending went.</param>
    /// <param name="item">What was sent.</param>
    /// <param name="now">The time.</param>
    public static OutboxMark Judge(OutboxMark mark, OutboxItem item, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(item);
        return mark switch
        {
            OutboxMark.Retry retry when item.Attempts >= MostAttempts => new OutboxMark.Failed(retry.Cause),
            OutboxMark.Unknown unknown when !item.MayHaveArrived || item.Attempts < MostLooks => unknown with
            {
                LookAgainAt = now + WaitAfter(Math.Min(item.Attempts, MostLooks)),
            },
            _ => mark,
        };
    }
}
