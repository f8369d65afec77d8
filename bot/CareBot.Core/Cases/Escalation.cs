using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>A case on its way to someone who can say yes.</summary>
/// <param name="Asker">Who asked, an employee's id.</param>
/// <param name="Approver">Who is asked, an employee's id.</param>
/// <param name="Asked">What is asked for; null where only attention is, as with safety.</param>
/// <param name="Rule">The rule that says no to the asker.</param>
/// <param name="AskedAt">When.</param>
public sealed record Escalation(string Asker, string Approver, Offer? Asked, string Rule, DateTimeOffset AskedAt)
{
    /// <summary>Gets how it was decided; null while it waits.</summary>
    public DecisionOutcome? Outcome { get; init; }

    /// <summary>Gets what may be given.</summary>
    public Offer? Granted { get; init; }

    /// <summary>Gets who decided, which need not be who was asked.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Gets when it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Applies the decision.</summary>
    /// <param name="decided">What was decided.</param>
    /// <param name="recorded">By whom and when.</param>
    public Escalation DecideAs(CaseEvent.CaseDecided decided, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(decided);
        ArgumentNullException.ThrowIfNull(recorded);
        return this with
        {
            Outcome = decided.Outcome,
            Granted = decided.Granted,
            DecidedBy = recorded.Actor,
            DecidedAt = recorded.At,
        };
    }
}
