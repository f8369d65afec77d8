using CareBot.Core.Cases;
using CareBot.Core.Conversations.Promising;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>What a decision brings about: it is written down, every copy of the card says so, the asker hears it, a time that was named becomes a promise, and the next one is offered.</summary>
internal static class DecisionEffects
{
    public static Decision Decide(Turn turn, Case found, CaseEvent.CaseDecided decided, DecidedWords words)
    {
        var subject = turn.View.SubjectOf(found.Id) ?? found.Id;
        var personal = Drafts.PersonalOf(turn.View.History(found.Id)) with { ApproverSaid = words.Said };
        var before = CaseChange.On(turn, found, subject);
        var change = before.Append(decided with { Weighed = before.WeighByRole(decided.Granted) }, personal);
        var asker = change.Case.Escalation?.Asker ?? found.Owner;
        var outcome = OutcomeMessage.Write(turn, change.Case, words.Said);
        var promised = Promised(change, personal, words);
        return new Decision(turn.Conversation)
        {
            Changes = [.. change.ToChanges(), .. promised.Select(one => one.Change)],
            Outgoing =
            [
                .. ApprovalCopies.Close(change, personal),
                new Outgoing(asker, outcome, Subject: subject),
                .. promised.Select(one => one.Card),
                .. ApprovalsDialog.OfferNext(turn, found.Id),
            ],
            Subject = subject,
        };
    }

    // "Refund by the 14th": whoever asked keeps it, and is reminded.
    private static IReadOnlyList<(StreamChange Change, Outgoing Card)> Promised(
        CaseChange change,
        PersonalFacts personal,
        DecidedWords words
    )
    {
        var (turn, decided) = (change.Turn, change.Case);
        if (words.CustomerHasItBy is not { } by || decided.Escalation is not { Granted: { } granted } asked)
            return [];
        var owner = turn.Staff.Employees[asked.Asker];
        var what = $"{FactNames.Offer(granted, turn.Policy)} for {personal.Customer ?? decided.Id}";
        var store = turn.Staff.Stores[decided.Store];
        var made = PromiseMaking.Make(turn, owner, store, what, personal, by, decided.Id, change.Subject);
        return [(made.Change, made.Card)];
    }
}
