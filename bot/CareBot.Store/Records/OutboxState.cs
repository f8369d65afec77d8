using CareBot.Core.Ports;

namespace CareBot.Store.Records;

/// <summary>How a message stands once a try has ended.</summary>
/// <param name="State">As the table knows it.</param>
/// <param name="Attempts">How many tries count.</param>
internal sealed record OutboxState(string State, int Attempts)
{
    /// <summary>Gets when it is taken up again; null if never.</summary>
    public DateTimeOffset? WakesAt { get; private init; }

    /// <summary>Gets why it did not go.</summary>
    public string? Cause { get; private init; }

    /// <summary>Gets the channel's reference.</summary>
    public string? Reference { get; private init; }

    /// <summary>Gets a value indicating whether an earlier try may have arrived.</summary>
    public bool IsDoubtful { get; private init; }

    /// <summary>Gets a value indicating whether it holds up what comes after it.</summary>
    public bool IsFinished => WakesAt is null;

    /// <summary>Writes down how a try ended.</summary>
    public static OutboxState After(OutboxItem item, OutboxMark mark) =>
        mark switch
        {
            OutboxMark.Sent sent => new("sent", item.Attempts) { Reference = sent.Reference },
            OutboxMark.Retry retry => new("pending", item.Attempts) { WakesAt = retry.NotBefore, Cause = retry.Cause },
            OutboxMark.Deferred deferred => new("pending", item.Attempts - 1)
            {
                WakesAt = deferred.NotBefore,
                IsDoubtful = item.MayHaveArrived,
            },
            OutboxMark.Unknown unknown => new("unknown", item.Attempts)
            {
                WakesAt = unknown.LookAgainAt,
                Cause = unknown.Cause,
                IsDoubtful = true,
            },
            OutboxMark.Unreachable gone => new("failed", item.Attempts) { Cause = gone.Cause },
            OutboxMark.Failed failed => new("failed", item.Attempts) { Cause = failed.Cause },
            _ => throw new InvalidOperationException($"{mark.GetType().Name} cannot be written down."),
        };
}
