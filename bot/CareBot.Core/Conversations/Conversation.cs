using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>One person's talk with the bot, in whichever tool they use.</summary>
public sealed record Conversation
{
    /// <summary>Gets whose it is, an employee's id.</summary>
    public required string Employee { get; init; }

    /// <summary>Gets where they last spoke to us, and so where a notification reaches them.</summary>
    public Address? Address { get; init; }

    /// <summary>Gets a value indicating whether they were welcomed.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Gets the trouble that is being talked about.</summary>
    public Draft? Draft { get; init; }

    /// <summary>Gets the drafts before it, newest last, for going back.</summary>
    public IReadOnlyList<Draft> Past { get; init; } = [];

    /// <summary>Gets the question that waits for an answer.</summary>
    public Question? Asking { get; init; }

    /// <summary>Gets the case that was last logged or shown.</summary>
    public string? CaseInHand { get; init; }

    /// <summary>Gets the sentences behind the suggestions that were last shown.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    /// <summary>Gets when an abandoned dialog is gently closed; null when none is open.</summary>
    public DateTimeOffset? ClosesAt { get; init; }
}
