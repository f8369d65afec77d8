using CareBot.Core.Ports;

namespace CareBot.Core.Delivery;

/// <summary>When to send again, and when to give up.</summary>
public static class DeliveryPolicy
{
    /// <summary>After so many tries a message has failed: with the waits below, three days.</summary>
    public const int MostAttempts = 30;

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

    /// <summary>Turns the wish to try again into a failure once there were enough tries.</summary>
    /// <param name="mark">How sending went.</param>
    /// <param name="attempts">How many tries there were, this one included.</param>
    public static OutboxMark Judge(OutboxMark mark, int attempts) =>
        mark is OutboxMark.Retry retry && attempts >= MostAttempts ? new OutboxMark.Failed(retry.Cause) : mark;
}
