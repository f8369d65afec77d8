using System.Globalization;
using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>What waits for somebody's decision, customers at the counter first, and each of them on request.</summary>
internal static class ApprovalsDialog
{
    private const int Listed = 10;
    private const int WithButtons = 5;

    public static Decision List(Turn turn)
    {
        var waiting = Waiting(turn, Listed);
        if (waiting.Count == 0)
            return turn.Say(new MessageBuilder().Text("Nothing waits for you.").Build());
        var message = new MessageBuilder()
            .Line($"{Number(waiting.Count)} waiting for you, who waits at the counter first:")
            .Bullets(waiting.Select(one => Line(turn, one)))
            .Each(waiting.Take(WithButtons), (self, one, _) => self.Button(Verbs.ShowApproval, TokenOf(one), one.Id));
        return turn.Say(message.Build());
    }

    /// <summary>Shows a card once more, at the end of the chat.</summary>
    public static Decision Show(Turn turn, ButtonToken token)
    {
        if (
            turn.View.FindCase(token.Reference) is not { Status: CaseStatus.Waiting, Erased: false } found
            || !CaseRights.MaySee(turn, found)
            || CaseRights.RefuseDecision(turn, found, null) is not null
        )
        {
            return CasesDialog.Show(turn, token.Reference);
        }

        var change = CaseChange.On(turn, found);
        var personal = Drafts.PersonalOf(turn.View.History(found.Id));
        return new Decision(turn.Conversation)
        {
            Outgoing = [ApprovalCopies.SendAgain(change, personal, turn.Speaker.Id, turn.Context.FreshId)],
            Subject = change.Subject,
        };
    }

    /// <summary>Offers the next one that waits for the speaker, if there is one.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="done">The case that was just decided.</param>
    public static IEnumerable<Outgoing> OfferNext(Turn turn, string done)
    {
        var waiting = Waiting(turn, Listed).Where(one => one.Id != done).ToArray();
        if (waiting is not [var next, ..])
            yield break;
        var message = new MessageBuilder()
            .Line(
                waiting.Length == 1 ? "One more waits for you:" : $"{Number(waiting.Length)} more wait for you; next:"
            )
            .Text(Line(turn, next))
            .Button(Verbs.ShowApproval, TokenOf(next), "Show it", ButtonStyle.Primary);
        var subject = turn.View.SubjectOf(next.Id);
        yield return new Outgoing(turn.Speaker.Id, message.Build(), turn.Conversation.Address, Subject: subject);
    }

    /// <summary>Lists what waits for the speaker; not what they agreed to already as the first of two.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="limit">How many at most.</param>
    public static IReadOnlyList<Case> Waiting(Turn turn, int limit) =>
        [
            .. turn
                .View.CasesWaitingFor(turn.Speaker.Id, limit)
                .Where(one => one.Escalation?.FirstYes?.By != turn.Speaker.Id),
        ];

    private static ButtonToken TokenOf(Case one) => new(one.Id, one.Version);

    private static string Line(Turn turn, Case one)
    {
        var where = FactNames.Place(one.Facts.Place) is { } place ? $" · {place}" : string.Empty;
        var since = one.Escalation?.AskedAt ?? one.UpdatedAt;
        return $"{ApprovalCard.Title(turn, one)}{where} · since {Names.LocalTime(since, turn.Context.Store)}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
