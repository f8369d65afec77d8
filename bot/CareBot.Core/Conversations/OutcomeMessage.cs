using CareBot.Core.Cases;
using CareBot.Core.Messages;

namespace CareBot.Core.Conversations;

/// <summary>Tells the asker how it was decided, with words to use; after a no, with what can still be done.</summary>
internal static class OutcomeMessage
{
    public static Message Write(Turn turn, Case decided, string? said)
    {
        var escalation =
            decided.Escalation ?? throw new InvalidOperationException($"{decided.Id} was never escalated.");
        var message = new MessageBuilder()
            .Heading($"{decided.Id}: {Title(escalation)}")
            .Text(DecisionWords.Record(turn, escalation, said));
        if (escalation.Outcome == DecisionOutcome.Declined)
        {
            AddWhatIsLeft(message, turn, decided);
        }
        else if (escalation.Granted is { } granted)
        {
            message.Quote($"I've spoken with my colleague, and it's yes: {FactNames.Offer(granted, turn.Policy)}.");
        }

        var token = new ButtonToken(decided.Id, decided.Version);
        return message
            .Button(Verbs.Settle, token, "Settle", ButtonStyle.Primary)
            .Button(Verbs.ShowCase, token, "Show the case")
            .Build();
    }

    private static string Title(Escalation escalation) =>
        escalation switch
        {
            { Outcome: DecisionOutcome.Declined } => "no, but not nothing",
            { Asked: null } => "somebody is on it",
            _ => "yes",
        };

    private static void AddWhatIsLeft(MessageBuilder message, Turn turn, Case decided)
    {
        var asker = turn.Staff.Employees[decided.Escalation?.Asker ?? decided.Owner];
        var verdict = turn.Policy.Decide(turn.SituationOf(decided.Facts, decided, asker));
        foreach (var owed in verdict.Owed)
            message.Line($"Still owed: {owed.Text}.");
        message.Line("You can still give:").Bullets(verdict.Gestures.Take(3).Select(gesture => gesture.Text));
        message.Quote(verdict.Words.Private);
    }
}
