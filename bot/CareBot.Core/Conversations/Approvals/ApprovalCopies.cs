using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Ports;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Sends the copies of an approval's card, and redraws every one of them wherever it is.</summary>
internal static class ApprovalCopies
{
    /// <summary>Names the card of a case's latest request; further copies are named alike with a slash and more behind it.</summary>
    public static string NameOf(Case one) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{one.Id}:approval:{one.Escalation?.AskedAt.ToUnixTimeMilliseconds()}"
        );

    /// <summary>Sends the card to people who are asked; to whoever has one already one more, because a card that is only redrawn is not noticed.</summary>
    public static IEnumerable<Outgoing> Send(CaseChange change, PersonalFacts personal, IEnumerable<string> people)
    {
        var card = new ApprovalCard(change.Turn, change, personal);
        var name = NameOf(change.Case);
        var had = CopiesOf(change).Select(copy => copy.Recipient).ToHashSet(StringComparer.Ordinal);
        return people.Select(person => new Outgoing(
            person,
            card.Draw(change.Turn.Staff.Employees[person]),
            Card: had.Contains(person) ? $"{name}/{change.Turn.Context.FreshId}" : name,
            Subject: change.Subject
        ));
    }

    /// <summary>Sends one more copy, so that it stands at the end of the chat; with the same mark a second time it redraws that copy.</summary>
    public static Outgoing SendAgain(
        CaseChange change,
        PersonalFacts personal,
        string person,
        string mark,
        bool reminder = false
    ) =>
        new(
            person,
            new ApprovalCard(change.Turn, change, personal).Draw(change.Turn.Staff.Employees[person], reminder),
            Card: $"{NameOf(change.Case)}/{mark}",
            Subject: change.Subject
        );

    /// <summary>Redraws every copy that anybody has.</summary>
    /// <param name="change">The case as this turn leaves it.</param>
    /// <param name="personal">What names the customer, and what was said.</param>
    public static IEnumerable<Outgoing> Redraw(CaseChange change, PersonalFacts personal)
    {
        var turn = change.Turn;
        var card = new ApprovalCard(turn, change, personal);
        return CopiesOf(change)
            .Where(copy => turn.Staff.Employees.ContainsKey(copy.Recipient))
            .Select(copy => new Outgoing(
                copy.Recipient,
                card.Draw(turn.Staff.Employees[copy.Recipient]),
                Card: copy.Card,
                Subject: change.Subject
            ));
    }

    /// <summary>Redraws every copy once it was decided, and tells whoever decided without a copy of their own.</summary>
    public static IEnumerable<Outgoing> Close(CaseChange change, PersonalFacts personal)
    {
        var turn = change.Turn;
        Outgoing[] redrawn = [.. Redraw(change, personal)];
        return Array.Exists(redrawn, copy => copy.To == turn.Speaker.Id)
            ? redrawn
            :
            [
                .. redrawn,
                .. Send(change, personal, [turn.Speaker.Id])
                    .Select(copy => copy with { Address = turn.Conversation.Address }),
            ];
    }

    private static IReadOnlyList<CardCopy> CopiesOf(CaseChange change) =>
        change.Turn.View.CopiesOf(NameOf(change.Case));
}
