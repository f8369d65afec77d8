using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Where somebody was or could be hurt: logs the case and takes it up at once, unasked.</summary>
internal static class SafetyAnswer
{
    public static Decision GoUp(Turn turn, Draft draft, Verdict verdict, SafetyNotice safety)
    {
        var change = CaseChange.Open(turn, draft);
        var logged = draft with { Version = draft.Version + 1, CaseId = change.Case.Id, Stopped = [] };
        var approver = turn.ApproverIn(safety.GoesTo);
        if (approver is not null)
            change = change.Append(new CaseEvent.CaseEscalated(approver.Employee.Id, null, safety.Reason.Rule));
        var next = Drafts.Front(turn.Conversation, logged) with { Asking = null, CaseInHand = change.Case.Id };
        var said = turn.Say(next, AnswerMessage.Write(turn, next, logged, verdict));
        var where = approver is null
            ? $"Logged as {change.Case.Id}. Nobody in charge was found: tell whoever leads the shift, now."
            : $"Logged as {change.Case.Id}; {approver.Employee.FirstName} has it already. {Names.Shift(approver)}";
        var told = new Outgoing(
            turn.Speaker.Id,
            new MessageBuilder().Line(where).Build(),
            next.Address,
            Subject: draft.Id
        );
        IReadOnlyList<Outgoing> alarm = approver is null
            ? []
            : [ApprovalCard.To(turn, change, approver.Employee, logged)];
        return said with { Changes = change.ToChanges(), Outgoing = [.. said.Outgoing, told, .. alarm] };
    }
}
