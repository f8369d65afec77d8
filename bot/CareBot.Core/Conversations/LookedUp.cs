using CareBot.Core.Digests;

namespace CareBot.Core.Conversations;

/// <summary>What was found out about an inquiry.</summary>
public abstract record LookedUp
{
    private LookedUp() { }

    /// <summary>What a week came to.</summary>
    /// <param name="Digest">All of it.</param>
    public sealed record DigestMade(Digest Digest) : LookedUp;
}
