using CareBot.Core.Digests;

namespace CareBot.Core.Conversations;

/// <summary>Something that takes too long to be looked up inside a turn.</summary>
public abstract record Inquiry
{
    private Inquiry() { }

    /// <summary>What a week came to.</summary>
    /// <param name="Scope">Whose.</param>
    /// <param name="Monday">The week's Monday.</param>
    public sealed record DigestOf(DigestScope Scope, DateOnly Monday) : Inquiry;
}
