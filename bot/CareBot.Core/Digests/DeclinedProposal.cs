namespace CareBot.Core.Digests;

/// <summary>A proposed change that was turned down, the last time that it was.</summary>
/// <param name="Key">The proposal's key.</param>
/// <param name="Version">How often it was turned down.</param>
/// <param name="To">The limit that was proposed then.</param>
/// <param name="Cases">How many cases spoke for it then.</param>
/// <param name="By">Who turned it down, an employee's id.</param>
/// <param name="At">When.</param>
public sealed record DeclinedProposal(string Key, long Version, Money To, int Cases, string By, DateTimeOffset At)
{
    // A window that rolls on brings a few more cases every week; that alone is no news.
    private const int NewsPercent = 150;

    /// <summary>Returns the stream of a proposal.</summary>
    /// <param name="key">The proposal's key.</param>
    public static string StreamOf(string key) => $"L-{key}";

    /// <summary>Applies the next event: the last time counts, whatever was before.</summary>
    /// <param name="recorded">The next event of the stream.</param>
    public static DeclinedProposal After(RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event is ProposalEvent.ProposalDeclined declined
            ? new(recorded.Stream[2..], recorded.Version, declined.To, declined.Cases, recorded.Actor, recorded.At)
            : throw new InvalidOperationException($"No proposal knows {recorded.Event.GetType().Name}.");
    }

    /// <summary>Tells whether it still speaks against proposing the same: not where another limit is proposed, or half as many cases again speak for it.</summary>
    /// <param name="to">The limit that would be proposed now.</param>
    /// <param name="cases">How many cases speak for it now.</param>
    public bool StillHolds(Money to, int cases) => to == To && cases * 100L < Cases * (long)NewsPercent;
}
