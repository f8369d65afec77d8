using CareBot.Core.Digests;
using CareBot.Core.Ports;

namespace CareBot.Core.Conversations;

/// <summary>Something that takes too long to be looked up inside a turn.</summary>
public abstract record Inquiry
{
    private Inquiry() { }

    /// <summary>What a week came to.</summary>
    /// <param name="Scope">Whose.</param>
    /// <param name="Monday">The week's Monday.</param>
    public sealed record DigestOf(DigestScope Scope, DateOnly Monday) : Inquiry;

    /// <summary>What would have been otherwise with another limit.</summary>
    /// <param name="Change">The other limit.</param>
    /// <param name="Span">In which part of the past.</param>
    public sealed record TriedOut(LimitChange Change, HistorySpan Span) : Inquiry;
}
