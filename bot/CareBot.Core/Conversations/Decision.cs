using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>What a step has decided. The store carries it out in one transaction; nothing else happens.</summary>
/// <param name="Conversation">How the conversation stands now.</param>
public sealed record Decision(Conversation Conversation)
{
    /// <summary>Gets what must be looked up before anything can be decided; then nothing else is carried out, and the turn is stepped again with what was found. Null where nothing is missing.</summary>
    public Inquiry? Wants { get; init; }

    /// <summary>Gets the events to append.</summary>
    public IReadOnlyList<StreamChange> Changes { get; init; } = [];

    /// <summary>Gets what is to be said, in order.</summary>
    public IReadOnlyList<Outgoing> Outgoing { get; init; } = [];

    /// <summary>Gets what must be in the HTTP answer.</summary>
    public Reply Immediate { get; init; } = new Reply.Nothing();

    /// <summary>Gets whose personal facts the texts of this turn hold; null if nobody's.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the heard text as it may be kept; null if it may not, because it held a secret.</summary>
    public string? Heard { get; init; }
}
