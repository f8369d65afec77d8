using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Promises;

namespace CareBot.Core.Digests;

/// <summary>Makes of what happened to a case or promise what counts in a store's week: at most one thing an event.</summary>
public static class Happenings
{
    /// <summary>Returns what counts of an event of a case; null where nothing does.</summary>
    /// <param name="before">The case before it; null before its first event.</param>
    /// <param name="after">The case after it.</param>
    /// <param name="recorded">The event.</param>
    public static Happening? Of(Case? before, Case after, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(recorded);
        var profile = CaseProfile.Of(after);
        return recorded.Event switch
        {
            CaseEvent.CaseOpened opened => new Happening.Opened(profile, opened.Weighed?.Owed),
            CaseEvent.CaseReopened => new Happening.CameBack(profile),
            CaseEvent.CaseSettled => new Happening.Settled(profile, after.Escalation is not null),
            CaseEvent.AttemptRefused { Offer: { } offer } refused => new Happening.Stopped(
                profile,
                refused.Weighed?.Judged,
                refused.Rule,
                offer.Amount
            ),
            CaseEvent.RemedyGiven given => Given(profile, before, given),
            _ => OnTheWay(profile, before, after, recorded),
        };
    }

    /// <summary>Returns what counts of an event of a promise; null where nothing does.</summary>
    /// <param name="before">The promise before it; null before its first event.</param>
    /// <param name="recorded">The event.</param>
    public static Happening? Of(Promise? before, RecordedEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        return recorded.Event switch
        {
            PromiseEvent.PromiseMade => new Happening.PromiseMade(),
            PromiseEvent.PromiseKept => new Happening.PromiseKept(before?.Status == PromiseStatus.Broken),
            PromiseEvent.PromiseBroken => new Happening.PromiseBroken(),
            _ => null,
        };
    }

    private static Happening? OnTheWay(CaseProfile profile, Case? before, Case after, RecordedEvent recorded) =>
        (recorded.Event, before?.Escalation) switch
        {
            (CaseEvent.CaseEscalated raised, _) => new Happening.Raised(
                profile,
                raised.Weighed?.Role,
                raised.Rule,
                raised.Asked?.Amount,
                raised.Weighed?.Limit,
                raised.Weighed?.Judged is JudgedAs.Allowed or JudgedAs.Owed,
                StepName.Of(after.Escalation, raised.First?.Step ?? 0)
            ),
            (CaseEvent.EscalationMoved { Why: MoveReason.NoAnswer }, { } asked) => Unanswered(profile, asked),
            (CaseEvent.EscalationRanOut, { } asked) => Unanswered(profile, asked),
            (CaseEvent.CaseDecided decided, { } asked) => Decided(profile, asked, decided, recorded),
            (CaseEvent.EscalationWithdrawn or CaseEvent.EscalationExpired, { } asked) => new Happening.Ended(
                profile,
                recorded.Event is CaseEvent.EscalationExpired ? EscalationEnd.Expired : EscalationEnd.Withdrawn,
                recorded.At - asked.AskedAt
            ),
            _ => null,
        };

    private static Happening.Unanswered Unanswered(CaseProfile profile, Escalation asked) =>
        new(profile, StepName.Of(asked, asked.Now?.Step ?? 0), asked.Reached.Count == asked.Now?.People.Count);

    private static Happening.Given Given(CaseProfile profile, Case? before, CaseEvent.RemedyGiven happened)
    {
        var given = happened.Given;
        return new(
            profile,
            given.Remedy,
            given.Amount,
            given.Added ?? given.Counted,
            happened.Weighed?.Role,
            happened.Weighed?.Limit,
            given.Rule != before?.Approval?.Rule
        );
    }

    private static Happening.Decided Decided(
        CaseProfile profile,
        Escalation asked,
        CaseEvent.CaseDecided decided,
        RecordedEvent recorded
    ) =>
        new(
            profile,
            decided.Outcome,
            asked.Asked?.Amount,
            decided.Outcome == DecisionOutcome.Declined ? null : decided.Granted?.Amount,
            recorded.At - asked.AskedAt,
            recorded.Actor,
            decided.Weighed?.Role,
            asked.AskerRole,
            asked.Rule,
            asked.Earlier?.IsOverruledBy(recorded.Actor, decided.Granted) is true
        );
}
