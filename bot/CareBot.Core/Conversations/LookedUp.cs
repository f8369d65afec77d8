using CareBot.Core.Digests;
using CareBot.Core.Replays;

namespace CareBot.Core.Conversations;

/// <summary>What was found out about an inquiry.</summary>
public abstract record LookedUp
{
    private LookedUp() { }

    /// <summary>What a week came to.</summary>
    /// <param name="Digest">All of it.</param>
    public sealed record DigestMade(Digest Digest) : LookedUp;

    /// <summary>What would have been otherwise.</summary>
    /// <param name="Report">All of it; null where it could not be tried.</param>
    /// <param name="Problem">Why it could not be tried, for people; null where it was.</param>
    public sealed record Replayed(ReplayReport? Report, string? Problem) : LookedUp;
}
