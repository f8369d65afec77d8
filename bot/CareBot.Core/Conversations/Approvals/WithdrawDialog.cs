using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>The asker takes a request back.</summary>
internal static class WithdrawDialog
{
    public static Decision Withdraw(Turn turn, ButtonToken token)
    {
        var attempt = new Attempt(turn, Verbs.Withdraw);
        if (turn.View.FindCase(token.Reference) is not { Erased: false } found)
            return attempt.Stop(null, "no-such-case");
        if (found.Escalation?.Asker != turn.Speaker.Id && found.Owner != turn.Speaker.Id)
            return attempt.Stop(found, "not-asked-by-you");
        if (found.Status != CaseStatus.Waiting)
            return CasesDialog.Show(turn, token.Reference);

        var change = CaseChange.On(turn, found).Append(new CaseEvent.EscalationWithdrawn());
        var buttons = new ButtonToken(found.Id, change.Case.Version);
        var message = new MessageBuilder()
            .Line($"Taken back: {found.Id} waits for nobody now.", "Whoever was asked sees that.")
            .Button(Verbs.Settle, buttons, "Settle", ButtonStyle.Primary)
            .Button(Verbs.Escalate, buttons, "Escalate")
            .Button(Verbs.ShowCase, buttons, "Show the case")
            .Build();
        return new Decision(turn.Conversation)
        {
            Changes = change.ToChanges(),
            Outgoing =
            [
                .. ApprovalCopies.Redraw(change, Drafts.PersonalOf(turn.View.History(found.Id))),
                new Outgoing(turn.Speaker.Id, message, turn.Conversation.Address, Subject: change.Subject),
            ],
            Subject = change.Subject,
        };
    }
}
