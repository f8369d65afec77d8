using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Escalations;
using CareBot.Core.Messages;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Heavy amounts need two people: the first yes is kept, and somebody else is asked for the second.</summary>
internal static class TwoYeses
{
    public static Decision Begin(Attempt attempt, Case found, Offer? granted)
    {
        var turn = attempt.Turn;
        var subject = turn.View.SubjectOf(found.Id) ?? found.Id;
        var yes = CaseChange.On(turn, found, subject).Append(new CaseEvent.FirstYesGiven(granted));
        if (Second(turn, yes.Case) is not { } next)
            return attempt.Refuse(found, NobodyElse(turn, found), granted);
        var moved = yes.Append(new CaseEvent.EscalationMoved(next, MoveReason.NeedsTwo));
        var personal = Drafts.PersonalOf(turn.View.History(found.Id));
        var who = Names.Of(turn.Staff, turn.Speaker.Id);
        var news = EscalationNews.NowWith(turn, moved.Case, $"{who} said yes; so much needs two.");
        return new Decision(turn.Conversation)
        {
            Changes = moved.ToChanges(),
            Outgoing =
            [
                .. ApprovalCopies.Redraw(moved, personal),
                .. ApprovalCopies.Send(moved, personal, next.People),
                new Outgoing(turn.Speaker.Id, Thanks(turn, moved.Case), turn.Conversation.Address, Subject: subject),
                new Outgoing(moved.Case.Escalation?.Asker ?? found.Owner, news, Subject: subject),
                .. ApprovalsDialog.OfferNext(turn, found.Id),
            ],
            Immediate = attempt.Closing,
            Subject = subject,
        };
    }

    // Whoever was asked before may be the second, only not the first again.
    private static Asking? Second(Turn turn, Case one) =>
        ChainWalk.Of(turn, one) is { } walk && one.Escalation?.Now is { } now
            ? walk.Next(now.Step, [turn.Speaker.Id]) ?? walk.Next(0, [turn.Speaker.Id])
            : null;

    private static Reason NobodyElse(Turn turn, Case found)
    {
        var two = turn.Policy.NeedsTwoAbove(turn.SituationOf(found.Facts, found, turn.Speaker));
        return new Reason(
            "needs-two",
            0,
            $"Above {two} two people must agree, and nobody else here may. Approve {two} or less, or decline it."
        );
    }

    private static Message Thanks(Turn turn, Case one) =>
        new MessageBuilder()
            .Line("Your yes is kept.", $"So much needs two; {CaseRights.Asked(turn, one)} was asked for the second.")
            .Build();
}
