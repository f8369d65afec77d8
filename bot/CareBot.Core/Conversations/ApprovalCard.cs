using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Core.Conversations;

/// <summary>The card on which somebody decides, with everything in front of them; redrawn once it is decided.</summary>
internal static class ApprovalCard
{
    /// <summary>Sends the card of a case that was just escalated.</summary>
    public static Outgoing To(Turn turn, CaseChange change, Employee approver, Draft draft) =>
        new(approver.Id, Draw(turn, change, draft), Card: Name(change.Case), Subject: draft.Id);

    /// <summary>Redraws the card of a case that was decided.</summary>
    public static Outgoing Redraw(Turn turn, Case decided, string subject, string? said) =>
        new(
            decided.Escalation?.Approver ?? turn.Speaker.Id,
            Close(turn, decided, said),
            Card: Name(decided),
            Subject: subject
        );

    private static string Name(Case one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Id}:approval:{one.Escalation?.AskedAt.ToUnixTimeMilliseconds()}"
        );

    private static Message Draw(Turn turn, CaseChange change, Draft draft)
    {
        var one = change.Case;
        var asked = one.Escalation?.Asked;
        var token = new ButtonToken(one.Id, one.Version);
        var owed = turn.Policy.Decide(turn.SituationOf(one.Facts, one, turn.Staff.Employees[one.Owner])).Owed;
        return new MessageBuilder()
            .Heading(Title(turn, one))
            .Line(string.Empty, AnswerBy(turn, one))
            .Facts(
                ("What happened", FactNames.OneLine(draft.Facts, turn.Policy)),
                ("In their words", draft.Personal.Said.Count > 0 ? draft.Personal.Said[^1] : null),
                ("Owed anyway", string.Join("; ", owed.Select(line => line.Text))),
                ("Offered before", string.Join(", ", Before(turn, change))),
                ("Asked for", asked is null ? "your attention, now" : FactNames.Offer(asked, turn.Policy)),
                ("Why it came to you", $"rule {one.Escalation?.Rule}"),
                ("Class", $"{one.Class.ToString(CultureInfo.InvariantCulture)} of 4")
            )
            .Button(Verbs.Approve, token, ApproveTitle(turn, one), ButtonStyle.Primary)
            .If(asked is not null, self => self.Button(Verbs.ApproveWithChange, token, "Approve with a change"))
            .If(asked is not null, self => self.Button(Verbs.Decline, token, "Decline", ButtonStyle.Danger))
            .Button(Verbs.ShowCase, token, "Show the case")
            .Build();
    }

    private static Message Close(Turn turn, Case decided, string? said) =>
        new MessageBuilder()
            .Heading(Title(turn, decided))
            .Text(
                decided.Escalation is { Outcome: not null } done
                    ? DecisionWords.Record(turn, done, said)
                    : "No longer open."
            )
            .Button(Verbs.ShowCase, new ButtonToken(decided.Id, decided.Version), "Show the case")
            .Build();

    private static string Title(Turn turn, Case one)
    {
        var who = Names.Of(turn.Staff, one.Escalation?.Asker ?? one.Owner);
        return one.Escalation?.Asked is { } asked
            ? $"{who} asks {FactNames.Offer(asked, turn.Policy)} for {one.Id}"
            : $"{who} needs you for {one.Id}: safety";
    }

    private static string ApproveTitle(Turn turn, Case one) =>
        one.Escalation?.Asked is { } asked
            ? $"Approve {asked.Amount?.ToString() ?? FactNames.Offer(asked, turn.Policy)}"
            : "I have it";

    private static string AnswerBy(Turn turn, Case one)
    {
        var where = FactNames.Place(one.Facts.Place) is { } place ? $"The customer is {place}. " : string.Empty;
        return $"{where}Answer by {Names.LocalTime(Deadline(turn, one), turn.Staff.Stores[one.Store])}.";
    }

    private static DateTimeOffset Deadline(Turn turn, Case one) =>
        (one.Escalation?.AskedAt ?? turn.Context.Now)
        + turn.Policy.AnswerWithin(one.Facts.Place, one.Facts.Public is true);

    private static IEnumerable<string> Before(Turn turn, CaseChange change)
    {
        var given = change.Case.Facts.Given.Select(offer => FactNames.Offer(offer, turn.Policy));
        var stopped = turn
            .View.History(change.Case.Id)
            .Concat(change.Events)
            .Select(recorded => recorded.Event)
            .OfType<CaseEvent.AttemptRefused>()
            .Select(refused => refused.Offer is { } offer ? $"{FactNames.Offer(offer, turn.Policy)} (stopped)" : null);
        return given.Concat(stopped.OfType<string>()).Distinct();
    }
}
