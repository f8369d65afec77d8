using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
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
    /// <param name="Weighed">What the policy said then; null where it was not written down, as in older records.</param>
    public sealed record CaseOpened(
        string Store,
        string Owner,
        Facts Facts,
        int Class,
        Currency Currency,
        string? FromPromise = null,
        Weighing? Weighed = null
    ) : CaseEvent;

    /// <summary>More was learned, or something was put right.</summary>
    /// <param name="Facts">What is known now.</param>
    /// <param name="Class">How grave it is now, 1 to 4.</param>
    /// <param name="Weighed">What the policy said then; null where it was not written down, as in older records.</param>
    public sealed record FactsChanged(Facts Facts, int Class, Weighing? Weighed = null) : CaseEvent;

    /// <summary>Something was stopped: an offer too small, too large, never right, or somebody without the right.</summary>
    /// <param name="Attempt">What was tried, such as <c>offer</c> or <c>approve</c>.</param>
    /// <param name="Rule">The rule that stopped it.</param>
    /// <param name="Offer">The offer, if it was one.</param>
    /// <param name="Weighed">What the policy said then; null where it was not written down, as in older records.</param>
    public sealed record AttemptRefused(string Attempt, string Rule, Offer? Offer = null, Weighing? Weighed = null)
        : CaseEvent;

    /// <summary>Something was given to the customer.</summary>
    /// <param name="Given">What.</param>
    /// <param name="Week">The Monday of the store's local week whose budget it counts against; null where it counts against none.</param>
    /// <param name="Weighed">What the policy said then; null where it was not written down, as in older records.</param>
    public sealed record RemedyGiven(GivenRemedy Given, DateOnly? Week = null, Weighing? Weighed = null) : CaseEvent;

    /// <summary>The customer has what they need; nothing is left to do.</summary>
    public sealed record CaseSettled : CaseEvent;

    /// <summary>The customer came back.</summary>
    /// <param name="Class">How grave it is now, 1 to 4.</param>
    public sealed record CaseReopened(int Class) : CaseEvent;

    /// <summary>It was taken to someone who can say yes.</summary>
    /// <param name="Approver">Who is asked first, an employee's id.</param>
    /// <param name="Asked">What is asked for; null where only attention is, as with safety.</param>
    /// <param name="Rule">The rule that says no to the asker.</param>
    /// <param name="Chain">Who is asked in turn; null where nobody but the approver is, as before there were chains.</param>
    /// <param name="First">Who is asked first, and until when.</param>
    /// <param name="ExpiresAt">When to give up, and to say so.</param>
    /// <param name="Round">Which time it is that this is asked for on this case, from 1.</param>
    /// <param name="Weighed">What the policy said to the asker then; null where it was not written down, as in older records.</param>
    public sealed record CaseEscalated(
        string Approver,
        Offer? Asked,
        string Rule,
        Chain? Chain = null,
        Asking? First = null,
        DateTimeOffset? ExpiresAt = null,
        int Round = 1,
        Weighing? Weighed = null
    ) : CaseEvent;

    /// <summary>Somebody else is asked, or the same people anew.</summary>
    /// <param name="Now">Who, and until when.</param>
    /// <param name="Why">Why.</param>
    public sealed record EscalationMoved(Asking Now, MoveReason Why) : CaseEvent;

    /// <summary>Whoever is asked was reminded.</summary>
    /// <param name="NagAt">When to remind again before the step ends; null for not at all.</param>
    public sealed record EscalationNagged(DateTimeOffset? NagAt) : CaseEvent;

    /// <summary>Everybody was asked and nobody answered; all of them still may.</summary>
    /// <param name="NagAt">When to remind them.</param>
    public sealed record EscalationRanOut(DateTimeOffset NagAt) : CaseEvent;

    /// <summary>One of two who must agree has agreed.</summary>
    /// <param name="Granted">To what; null where only attention was asked for.</param>
    public sealed record FirstYesGiven(Offer? Granted) : CaseEvent;

    /// <summary>Whoever is asked asked back. The question travels in the personal part.</summary>
    /// <param name="NagAt">When to remind the asker of it.</param>
    /// <param name="DueAt">Until when the answer is waited for before the next step.</param>
    public sealed record AskedBack(DateTimeOffset NagAt, DateTimeOffset DueAt) : CaseEvent;

    /// <summary>The asker answered the question back. The answer travels in the personal part.</summary>
    public sealed record AnsweredBack : CaseEvent;

    /// <summary>The asker took the request back.</summary>
    public sealed record EscalationWithdrawn : CaseEvent;

    /// <summary>Nobody answered for so long that it was given up.</summary>
    public sealed record EscalationExpired : CaseEvent;

    /// <summary>It was decided. The approver's own words may name the customer and travel in the personal part.</summary>
    /// <param name="Outcome">How.</param>
    /// <param name="Granted">What may be given; null where nothing may.</param>
    /// <param name="Weighed">What the policy said to whoever decided; null where it was not written down, as in older records.</param>
    public sealed record CaseDecided(DecisionOutcome Outcome, Offer? Granted, Weighing? Weighed = null) : CaseEvent;

    /// <summary>What names the customer was destroyed.</summary>
    public sealed record CaseErased : CaseEvent;
}
