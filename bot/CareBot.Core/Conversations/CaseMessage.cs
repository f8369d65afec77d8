using System.Globalization;
using CareBot.Core.Cases;
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
        return new MessageBuilder()
            .Heading($"{found.Id} · {Status(turn, found)}")
            .Facts(
                ("What", FactNames.OneLine(found.Facts, turn.Policy)),
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
            .Button(Verbs.Change, token, "Change something")
            .Build();
    }

    /// <summary>Says where a case stands.</summary>
    public static string Status(Turn turn, Case found) =>
        found.Status switch
        {
            CaseStatus.Open => "open",
            CaseStatus.Waiting => $"waits for {Names.Of(turn.Staff, found.Escalation?.Approver ?? string.Empty)}",
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

    private static string What(Turn turn, DomainEvent happened) =>
        happened switch
        {
            CaseEvent.CaseOpened { FromPromise: { } promise } => $"opened it: promise {promise} was not kept",
            CaseEvent.CaseOpened => "logged it",
            CaseEvent.FactsChanged => "added what was learned",
            CaseEvent.AttemptRefused { Offer: { } offer } refused =>
                $"was stopped: {FactNames.Offer(offer, turn.Policy)} (rule {refused.Rule})",
            CaseEvent.AttemptRefused refused => $"was stopped: {refused.Attempt} (rule {refused.Rule})",
            CaseEvent.RemedyGiven given => $"gave {Given(turn, given.Given)}",
            CaseEvent.CaseSettled => "settled it",
            CaseEvent.CaseReopened => "reopened it",
            CaseEvent.CaseEscalated asked => $"asked {Names.Of(turn.Staff, asked.Approver)}",
            CaseEvent.CaseDecided decided => DecisionWords.Outcome(decided.Outcome),
            CaseEvent.CaseErased => "erased what named the customer",
            PromiseEvent => "worked on a promise",
            _ => throw new InvalidOperationException($"No words for {happened.GetType().Name}."),
        };
}
