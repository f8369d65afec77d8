using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations;

/// <summary>Says a case with everything that happened to it.</summary>
internal static class CaseMessage
{
    public static Message Write(Turn turn, Case found, Draft draft)
    {
        var history = turn.View.History(found.Id);
        var token = new ButtonToken(found.Id, found.Version);
        var known = found.Facts with { OccasionWords = draft.Facts.OccasionWords };
        return new MessageBuilder()
            .Heading($"{found.Id} · {Status(turn, found)}")
            .Facts(
                ("What", FactNames.OneLine(known, turn.Policy)),
                ("Class", $"{found.Class.ToString(CultureInfo.InvariantCulture)} of 4"),
                ("Customer", draft.Personal.Customer),
                ("Order", draft.Personal.Reference),
                ("Given", string.Join(", ", found.Given.Select(given => Given(turn, given)))),
                ("Store", turn.Staff.Stores.GetValueOrDefault(found.Store)?.Name)
            )
            .Bullets(history.TakeLast(12).Select(recorded => Line(turn, recorded)))
            .Note(found.Erased ? "What named the customer was erased." : null)
            .If(
                found.Status != CaseStatus.Settled,
                self => self.Button(Verbs.Settle, token, "Settle", ButtonStyle.Primary)
            )
            .If(
                found.Status is CaseStatus.Open or CaseStatus.Decided,
                self => self.Button(Verbs.Escalate, token, "Escalate")
            )
            .If(
                found.Status == CaseStatus.Waiting && found.Escalation?.Asker == turn.Speaker.Id,
                self => self.Button(Verbs.Withdraw, token, "Take it back")
            )
            .If(
                found.Status == CaseStatus.Waiting && CaseRights.RefuseDecision(turn, found, null) is null,
                self => self.Button(Verbs.ShowApproval, token, "Decide").Button(Verbs.PassOn, token, "Pass it on")
            )
            .Button(Verbs.Change, token, "Change something")
            .Build();
    }

    /// <summary>Says where a case stands.</summary>
    public static string Status(Turn turn, Case found) =>
        found.Status switch
        {
            CaseStatus.Open => "open",
            CaseStatus.Waiting => $"waits for {CaseRights.Asked(turn, found)}",
            CaseStatus.Decided => "decided, the customer still to be told",
            CaseStatus.Settled => "settled",
            _ => throw new InvalidOperationException($"No words for {found.Status}."),
        };

    private static string Given(Turn turn, GivenRemedy given) =>
        FactNames.Offer(new(given.Remedy, given.Amount), turn.Policy);

    private static string Line(Turn turn, RecordedEvent recorded)
    {
        var at = Names.LocalTime(recorded.At, turn.Context.Store);
        return $"{at} · {Names.Of(turn.Staff, recorded.Actor)} {What(turn, recorded.Event)}";
    }

    private static string Words(MoveReason why) =>
        why switch
        {
            MoveReason.NoAnswer => "nobody answered in time",
            MoveReason.PassedOn => "it was passed on",
            MoveReason.NeedsTwo => "two must agree",
            MoveReason.Answered => "the question was answered",
            _ => throw new InvalidOperationException($"No words for {why}."),
        };

    private static string What(Turn turn, DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseOpened { FromPromise: { } promise } => $"opened it: promise {promise} was not kept",
            CaseEvent.CaseOpened => "logged it",
            CaseEvent.FactsChanged => "added what was learned",
            CaseEvent.AttemptRefused { Attempt: StoppedOffer.NeedlessAsk } => "asked for what was theirs to give",
            CaseEvent.AttemptRefused { Offer: { } offer } refused =>
                $"was stopped: {FactNames.Offer(offer, turn.Policy)} (rule {refused.Rule})",
            CaseEvent.AttemptRefused refused => $"was stopped: {refused.Attempt} (rule {refused.Rule})",
            CaseEvent.RemedyGiven given => $"gave {Given(turn, given.Given)}",
            CaseEvent.CaseSettled => "settled it",
            CaseEvent.CaseReopened => "reopened it",
            CaseEvent.CaseEscalated asked => $"asked {Names.Of(turn.Staff, asked.Approver)}",
            CaseEvent.EscalationMoved moved =>
                $"now asks {Names.All(turn.Staff, moved.Now.People)}: {Words(moved.Why)}",
            CaseEvent.EscalationNagged => "reminded whoever is asked",
            CaseEvent.EscalationRanOut => "found that nobody answered in time",
            CaseEvent.FirstYesGiven => "agreed, as one of two",
            CaseEvent.AskedBack => "asked back",
            CaseEvent.AnsweredBack => "answered the question",
            CaseEvent.EscalationWithdrawn => "took the request back",
            CaseEvent.EscalationExpired => "gave up waiting for an answer",
            CaseEvent.CaseDecided decided => DecisionWords.Outcome(decided.Outcome),
            CaseEvent.CaseErased => "erased what named the customer",
            PromiseEvent => "worked on a promise",
            _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
        };
}
