using CareBot.Core.Cases;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Whoever is asked passes a request on to somebody else who may say yes to it.</summary>
internal static class PassOnDialog
{
    private const string To = "to";
    private const int PeopleShown = 20;

    public static Decision Open(Turn turn, ButtonToken token)
    {
        if (new Attempt(turn, Verbs.PassOn).Find(token, out var stopped) is not { } found)
            return stopped;
        var others = Others(turn, found);
        return others.Count > 0
            ? turn.Open(
                new Form(
                    Verbs.PassOn,
                    token,
                    "Pass it on",
                    [new Field.Choice(To, "To whom", null, [.. others.Select(Option)], Required: true)],
                    "Pass it on"
                )
            )
            : turn.Say(
                new MessageBuilder()
                    .Line(
                        "Nobody else here may say yes to that.",
                        "Approve it, change it, or decline it with a reason."
                    )
                    .Build()
            );
    }

    public static Decision Pass(Turn turn, ButtonToken token, IReadOnlyDictionary<string, string> fields)
    {
        var attempt = new Attempt(turn, Verbs.PassOn, FromForm: true);
        if (attempt.Find(token, out var stopped) is not { } found)
            return stopped;
        var typed = fields.GetValueOrDefault(To)?.Trim();
        return Others(turn, found).FirstOrDefault(other => other.Id == typed || other.Name == typed) is { } next
            ? Move(turn, found, next) with
            {
                Immediate = attempt.Closing,
            }
            : turn.Wrong(To, "Choose somebody from the list.");
    }

    /// <summary>Asks somebody else in the speaker's place, and tells the asker.</summary>
    public static Decision Move(Turn turn, Case found, Employee next)
    {
        if (ChainWalk.Of(turn, found) is not { } walk)
            return new Decision(turn.Conversation);
        var change = CaseChange
            .On(turn, found)
            .Append(new CaseEvent.EscalationMoved(walk.Ask(next), MoveReason.PassedOn));
        var personal = Drafts.PersonalOf(turn.View.History(found.Id));
        var news = EscalationNews.NowWith(turn, change.Case, $"{turn.Speaker.FirstName} passed it on.");
        var done = new MessageBuilder().Text($"{next.FirstName} has {found.Id} now.").Build();
        return new Decision(turn.Conversation)
        {
            Changes = change.ToChanges(),
            Outgoing =
            [
                .. ApprovalCopies.Redraw(change, personal),
                .. ApprovalCopies.Send(change, personal, [next.Id]),
                new Outgoing(turn.Speaker.Id, done, turn.Conversation.Address, Subject: change.Subject),
                new Outgoing(change.Case.Escalation?.Asker ?? found.Owner, news, Subject: change.Subject),
            ],
            Subject = change.Subject,
        };
    }

    private static List<Employee> Others(Turn turn, Case found) =>
        ChainWalk.Of(turn, found) is { } walk
            ?
            [
                .. walk.Able()
                    .Where(person => person.Id != turn.Speaker.Id && !turn.IsAway(person.Id))
                    .Take(PeopleShown),
            ]
            : [];

    private static ChoiceOption Option(Employee person) => new(person.Id, person.Name);
}
