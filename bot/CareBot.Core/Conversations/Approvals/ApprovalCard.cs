using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>The card on which somebody decides, with everything in front of them; once it has ended, only how.</summary>
/// <param name="turn">The turn.</param>
/// <param name="change">The case with what this turn adds to it.</param>
/// <param name="personal">What names the customer, and what was said.</param>
internal sealed class ApprovalCard(Turn turn, CaseChange change, PersonalFacts personal)
{
    private readonly Case _case = change.Case;

    private readonly Escalation _asked =
        change.Case.Escalation ?? throw new InvalidOperationException($"{change.Case.Id} was never escalated.");

    /// <summary>Draws it for one reader, by the clock on their own wall.</summary>
    /// <param name="reader">Who reads it.</param>
    /// <param name="reminder">Whether it is shown once more because nobody answered.</param>
    public Message Draw(Employee reader, bool reminder = false)
    {
        var store = turn.Staff.StoreOf(reader);
        return _asked.End is null ? Open(reader, store, reminder) : Closed(store);
    }

    /// <summary>Says who asks what: "Maya asks £60 for C-7K2".</summary>
    public static string Title(Turn turn, Case one)
    {
        var who = Names.Of(turn.Staff, one.Escalation?.Asker ?? one.Owner);
        return one.Escalation?.Asked is { } asked
            ? $"{who} asks {FactNames.Offer(asked, turn.Policy)} for {one.Id}"
            : $"{who} needs you for {one.Id}: safety";
    }

    private Message Open(Employee reader, Shop store, bool reminder) =>
        Buttons(Everything(reader, store, reminder)).Build();

    private MessageBuilder Everything(Employee reader, Shop store, bool reminder) =>
        new MessageBuilder()
            .Heading(reminder ? $"Still waiting: {Title(turn, _case)}" : Title(turn, _case))
            .Line(string.Empty, AnswerBy(reader, store))
            .Facts(
                ("What happened", FactNames.OneLine(Known, turn.Policy)),
                ("In their words", Told),
                ("Owed anyway", Owed()),
                ("Offered before", string.Join(", ", ApprovalFacts.OfferedBefore(turn, change))),
                ("Asked for", Wanted is null ? "your attention, now" : FactNames.Offer(Wanted, turn.Policy)),
                ("Asked before", ApprovalFacts.AskedBefore(turn, _case)),
                ("Why it came to you", ApprovalFacts.WhyHere(turn, _case)),
                ("Agreed already", FirstYes(store)),
                ("Like this before", ApprovalFacts.Precedents(turn, _case)),
                ("This customer", ApprovalFacts.Earlier(turn, _case, personal)),
                ("Asked so far", AskedSoFar()),
                ("Asked back", personal.AskedBack),
                ("Answer", personal.AnsweredBack),
                ("Class", $"{_case.Class.ToString(CultureInfo.InvariantCulture)} of 4")
            );

    private Facts Known => _case.Facts with { OccasionWords = personal.OccasionWords };

    private Offer? Wanted => _asked.FirstYes?.Granted ?? _asked.Asked;

    private MessageBuilder Buttons(MessageBuilder message)
    {
        var token = new ButtonToken(_case.Id, _case.Version);
        message.Button(Verbs.Approve, token, ApproveTitle(), ButtonStyle.Primary);
        if (_asked.Asked is not null)
        {
            message
                .Button(Verbs.ApproveWithChange, token, "Approve with a change")
                .Button(Verbs.Decline, token, "Decline", ButtonStyle.Danger)
                .Button(Verbs.AskBack, token, "Ask back")
                .Button(Verbs.HandOverKey, token, "Hand over the key");
        }

        return message.Button(Verbs.ShowCase, token, "Show the case");
    }

    private string ApproveTitle() =>
        Wanted is { } wanted
            ? $"Approve {wanted.Amount?.ToString() ?? FactNames.Offer(wanted, turn.Policy)}"
            : "I have it";

    private Message Closed(Shop store) =>
        new MessageBuilder()
            .Heading(Title(turn, _case))
            .Text(DecisionWords.Record(turn, _asked, personal.ApproverSaid, store))
            .Button(Verbs.ShowCase, new ButtonToken(_case.Id, _case.Version), "Show the case")
            .Build();

    private string AnswerBy(Employee reader, Shop store)
    {
        var where = FactNames.Place(_case.Facts.Place) is { } place ? $"The customer is {place}. " : string.Empty;
        var by = Names.LocalTime(Deadline, store);
        return _asked switch
        {
            { HasRunOut: true } => $"{where}Everybody was asked, and nobody has answered yet.",
            { Now.People: { } people } when !people.Contains(reader.Id) =>
                $"{where}{CaseRights.Asked(turn, _case)} {(people.Count > 1 ? "have" : "has")} it now, until {by}; you may still decide.",
            _ => $"{where}Answer by {by}.",
        };
    }

    private DateTimeOffset Deadline =>
        _asked.Now?.DueAt ?? _asked.AskedAt + turn.Policy.AnswerWithin(_case.Facts.Place, _case.Facts.Public is true);

    private string Owed()
    {
        var owner = turn.Staff.Employees[_case.Owner];
        var owed = turn.Policy.Decide(turn.SituationOf(_case.Facts, _case, owner)).Owed;
        return string.Join("; ", owed.Select(line => line.Text));
    }

    // What happened, and what was said last.
    private string? Told =>
        personal.Said switch
        {
            [] => null,
            [var only] => only,
            [var first, .., var last] => $"{first} … {last}",
        };

    private string? AskedSoFar() => _asked.Reached.Count > 1 ? Names.All(turn.Staff, _asked.Reached) : null;

    private string? FirstYes(Shop store) =>
        _asked.FirstYes is { } first
            ? $"{Names.Of(turn.Staff, first.By)}, {Names.LocalTime(first.At, store)}; two must agree"
            : null;
}
