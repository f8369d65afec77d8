using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>A case and the events that this turn adds to it.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Subject">Whose key encrypts the personal parts.</param>
/// <param name="Case">How the case stands after the events.</param>
/// <param name="Events">What this turn adds.</param>
internal sealed record CaseChange(Turn Turn, string Subject, Case Case, IReadOnlyList<RecordedEvent> Events)
{
    public bool IsEmpty => Events.Count == 0;

    /// <summary>Gets what names the customer, and what was said, once the events have happened.</summary>
    public PersonalFacts Personal =>
        Events.LastOrDefault(recorded => recorded.Personal is not null)?.Personal
        ?? Drafts.PersonalOf(Turn.View.History(Case.Id));

    /// <summary>Continues the draft's case, or opens one.</summary>
    public static CaseChange For(Turn turn, Draft draft) =>
        turn.CaseOf(draft) is { } existing ? On(turn, existing, draft.Id) : Open(turn, draft);

    /// <summary>Continues a case.</summary>
    public static CaseChange On(Turn turn, Case existing) =>
        On(turn, existing, turn.View.SubjectOf(existing.Id) ?? existing.Id);

    /// <summary>Continues a case whose subject is known.</summary>
    public static CaseChange On(Turn turn, Case existing, string subject) => new(turn, subject, existing, []);

    /// <summary>Opens a case, with the offers that were stopped before.</summary>
    public static CaseChange Open(Turn turn, Draft draft, int classRaisedBy = 0, string? fromPromise = null)
    {
        var id = CaseId.FromNumber('C', turn.View.NextNumber('C'));
        var grave = Math.Min(4, turn.Decide(draft).Class + classRaisedBy);
        var store = turn.Context.Store;
        var facts = Kept(draft.Facts);
        var opened = new CaseEvent.CaseOpened(
            store.Id,
            turn.Speaker.Id,
            facts,
            grave,
            store.Currency,
            fromPromise,
            Weighings.Of(turn.Policy, turn.OwnSituation(facts, null))
        );
        var first = turn.Record(id, 1, opened, PersonalOf(draft));
        var change = new CaseChange(turn, draft.Id, Case.Evolve(null, first), [first]);
        return change.Stop(draft.Stopped);
    }

    /// <summary>Writes down what the policy says to the speaker about the case as it stands after the events.</summary>
    /// <param name="offer">What to judge; null for the answer as a whole.</param>
    public Weighing Weigh(Offer? offer = null) => Weighings.Of(Turn.Policy, Turn.OwnSituation(Case.Facts, Case), offer);

    /// <summary>Writes down what the policy says to the speaker as somebody who decides, who has no more than their role's limit for that.</summary>
    /// <param name="offer">What to judge; null for the answer as a whole.</param>
    public Weighing WeighByRole(Offer? offer) =>
        Weighings.Of(Turn.Policy, Turn.SituationOf(Case.Facts, Case, Turn.Speaker), offer);

    /// <summary>Writes down the offers that were stopped, and what was asked for needlessly.</summary>
    public CaseChange Stop(IEnumerable<StoppedOffer> stopped) =>
        stopped.Aggregate(
            this,
            (self, one) =>
                self.Append(new CaseEvent.AttemptRefused(one.Attempt, one.Rule, one.Offer, self.Weigh(one.Offer)))
        );

    public CaseChange Append(CaseEvent happened, PersonalFacts? personal = null)
    {
        var next = Turn.Record(Case.Id, Case.Version + 1, happened, personal);
        return this with { Case = Case.Evolve(Case, next), Events = [.. Events, next] };
    }

    /// <summary>Writes down what was learned about the draft since.</summary>
    public CaseChange Learn(Draft draft, int grave)
    {
        var facts = Kept(draft.Facts);
        var weighed = Weighings.Of(Turn.Policy, Turn.OwnSituation(facts, Case));
        return Append(new CaseEvent.FactsChanged(facts, grave, weighed), WithWhatOthersSaid(PersonalOf(draft)));
    }

    public IReadOnlyList<StreamChange> ToChanges() => IsEmpty ? [] : [new StreamChange(Subject, Events)];

    // What an approver said or asked back stands on the case, and not in the draft of whoever tells more.
    private PersonalFacts WithWhatOthersSaid(PersonalFacts told)
    {
        var known = Personal;
        return told with
        {
            ApproverSaid = known.ApproverSaid,
            AskedBack = known.AskedBack,
            AnsweredBack = known.AnsweredBack,
        };
    }

    // The occasion's own words may hold a name; they are kept where names are.
    private static Facts Kept(Facts facts) => facts with { Proposed = null, OccasionWords = null };

    private static PersonalFacts PersonalOf(Draft draft) =>
        draft.Personal with
        {
            OccasionWords = draft.Facts.OccasionWords,
        };
}
