using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>Something that happened to a case.</summary>
public abstract record CaseEvent : DomainEvent
{
    private CaseEvent() { }

    /// <summary>A member of staff logged it, or a broken promise did.</summary>
    /// <param name="Store">Where.</param>
    /// <param name="Owner">Whose it is, an employee's id.</param>
    /// <param name="Facts">What was known.</param>
    /// <param name="Class">How grave, 1 to 4.</param>
    /// <param name="Currency">The store's currency, in which everything on the case is counted.</param>
    /// <param name="FromPromise">The broken promise that opened it, if one did.</param>
    public sealed record CaseOpened(
        string Store,
        string Owner,
        Facts Facts,
        int Class,
        Currency Currency,
        string? FromPromise = null
    ) : CaseEvent;

    /// <summary>More was learned, or something was put right.</summary>
    /// <param name="Facts">What is known now.</param>
    /// <param name="Class">How grave it is now, 1 to 4.</param>
    public sealed record FactsChanged(Facts Facts, int Class) : CaseEvent;

    /// <summary>Something was stopped: an offer too small, too large, never right, or somebody without the right.</summary>
    /// <param name="Attempt">What was tried, such as <c>offer</c> or <c>approve</c>.</param>
    /// <param name="Rule">The rule that stopped it.</param>
    /// <param name="Offer">The offer, if it was one.</param>
    public sealed record AttemptRefused(string Attempt, string Rule, Offer? Offer = null) : CaseEvent;

    /// <summary>Something was given to the customer.</summary>
    /// <param name="Given">What.</param>
    public sealed record RemedyGiven(GivenRemedy Given) : CaseEvent;

    /// <summary>The customer has what they need; nothing is left to do.</summary>
    public sealed record CaseSettled : CaseEvent;

    /// <summary>The customer came back.</summary>
    /// <param name="Class">How grave it is now, 1 to 4.</param>
    public sealed record CaseReopened(int Class) : CaseEvent;

    /// <summary>It was taken to someone who can say yes.</summary>
    /// <param name="Approver">An employee's id.</param>
    /// <param name="Asked">What is asked for; null where only attention is, as with safety.</param>
    /// <param name="Rule">The rule that says no to the asker.</param>
    public sealed record CaseEscalated(string Approver, Offer? Asked, string Rule) : CaseEvent;

    /// <summary>The approver decided. Their own words may name the customer and travel in the personal part.</summary>
    /// <param name="Outcome">How.</param>
    /// <param name="Granted">What may be given; null where nothing may.</param>
    public sealed record CaseDecided(DecisionOutcome Outcome, Offer? Granted) : CaseEvent;

    /// <summary>What names the customer was destroyed.</summary>
    public sealed record CaseErased : CaseEvent;
}
