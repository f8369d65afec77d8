using CareBot.Core.Cases;
using CareBot.Core.Conversations.Approvals;
using CareBot.Core.Empowerment;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Where somebody was or could be hurt: logs the case and takes it up at once, unasked.</summary>
internal static class SafetyAnswer
{
    public static Decision GoUp(Turn turn, Draft draft, Verdict verdict, SafetyNotice safety)
    {
        var opened = CaseChange.Open(turn, draft);
        var raised = RaisedRequest.Raise(opened, draft.Facts, null, safety.Reason.Rule);
        var change = raised ?? opened;
        var logged = draft with { Version = draft.Version + 1, CaseId = change.Case.Id, Stopped = [] };
        var next = Drafts.Front(turn.Conversation, logged) with { Asking = null, CaseInHand = change.Case.Id };
        var said = turn.Say(next, AnswerMessage.Write(turn, next, logged, verdict));
        var where = raised is null
            ? $"Logged as {change.Case.Id}. Nobody in charge was found: tell whoever leads the shift, now."
            : $"Logged as {change.Case.Id}; {Who(turn, change.Case)}";
        var told = new Outgoing(
            turn.Speaker.Id,
            new MessageBuilder().Line(where).Build(),
            next.Address,
            Subject: draft.Id
        );
        var alarm = raised is null ? [] : EscalateDialog.Cards(raised);
        return said with { Changes = change.ToChanges(), Outgoing = [.. said.Outgoing, told, .. alarm] };
    }

    private static string Who(Turn turn, Case asked)
    {
        var people = asked.Escalation?.Now?.People ?? [];
        var shift = people is [var only] ? $" {Names.Shift(turn, turn.Staff.Employees[only])}" : string.Empty;
        return $"{Names.All(turn.Staff, people)} {(people.Count > 1 ? "have" : "has")} it already.{shift}";
    }
}
