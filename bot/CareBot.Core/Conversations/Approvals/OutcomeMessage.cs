using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Tells the asker how it ended, with words to use; after a no, with what can still be done.</summary>
internal static class OutcomeMessage
{
    public static Message Write(Turn turn, Case ended, string? said, string? late = null)
    {
        var asked = ended.Escalation ?? throw new InvalidOperationException($"{ended.Id} was never escalated.");
        var message = new MessageBuilder()
            .Heading($"{ended.Id}: {Title(asked)}")
            .Text(DecisionWords.Record(turn, asked, said, turn.Staff.Stores[ended.Store]))
            .Note(late);
        if (asked is { Outcome: DecisionOutcome.Declined } or { End: EscalationEnd.Expired })
            AddWhatIsLeft(message, turn, ended);
        else if (asked.Granted is { } granted)
            message.Quote(Yes(asked, FactNames.Offer(granted, turn.Policy)));

        var token = new ButtonToken(ended.Id, ended.Version);
        return message
            .Button(Verbs.Settle, token, "Settle", ButtonStyle.Primary)
            .If(asked.End == EscalationEnd.Expired, self => self.Button(Verbs.Escalate, token, "Escalate"))
            .Button(Verbs.ShowCase, token, "Show the case")
            .Build();
    }

    /// <summary>Adds what can be done all the same: what is owed, what the asker may add, and words.</summary>
    public static MessageBuilder AddWhatIsLeft(MessageBuilder message, Turn turn, Case one)
    {
        var asker = turn.Staff.Employees[one.Escalation?.Asker ?? one.Owner];
        var verdict = turn.Policy.Decide(turn.SituationOf(one.Facts, one, asker));
        foreach (var owed in verdict.Owed)
            message.Line($"Still owed: {owed.Text}.");
        message.Line("You can still give:").Bullets(verdict.Gestures.Take(3).Select(gesture => gesture.Text));
        return message.Quote(verdict.Words.Private);
    }

    private static string Yes(Escalation asked, string granted) =>
        asked.Outcome == DecisionOutcome.Fallback
            ? $"I can't reach the person I wanted to ask, so here is what I can do now: {granted}."
            : $"I've spoken with my colleague, and it's yes: {granted}.";

    private static string Title(Escalation asked) =>
        asked switch
        {
            { End: EscalationEnd.Expired } => "nobody answered, and you are not left alone",
            { Outcome: DecisionOutcome.Declined } => "no, but not nothing",
            { Outcome: DecisionOutcome.Fallback } => "go ahead within a small limit",
            { Asked: null } => "somebody is on it",
            _ => "yes",
        };
}
