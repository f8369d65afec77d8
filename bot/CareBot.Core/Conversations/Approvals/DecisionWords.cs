using CareBot.Core.Cases;
using CareBot.Core.People;

namespace CareBot.Core.Conversations.Approvals;

/// <summary>Says how a request ended.</summary>
internal static class DecisionWords
{
    public static string Outcome(DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Approved => "approved it",
            DecisionOutcome.ApprovedWithChange => "approved it with a change",
            DecisionOutcome.Declined => "declined it",
            DecisionOutcome.Fallback => "let it go ahead, because nobody answered in time",
            _ => throw new InvalidOperationException($"No words for {outcome}."),
        };

    /// <summary>Says who did what and when: "Tom approved it, Sun 22 Nov, 14:05: £60."</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="ended">A request that has ended.</param>
    /// <param name="said">The decider's own words, if any.</param>
    /// <param name="store">By whose clock.</param>
    public static string Record(Turn turn, Escalation ended, string? said, Shop store)
    {
        var at = Names.LocalTime(ended.DecidedAt ?? ended.AskedAt, store);
        var granted = ended.Granted is { } offer ? $": {FactNames.Offer(offer, turn.Policy)}" : string.Empty;
        var reason = said is { Length: > 0 } ? $" “{said}”" : string.Empty;
        return $"{WhoDidWhat(turn, ended)}, {at}{granted}.{reason}";
    }

    private static string WhoDidWhat(Turn turn, Escalation ended)
    {
        var who = ended.DecidedBy is { } one ? Names.Of(turn.Staff, one) : string.Empty;
        return ended switch
        {
            { End: EscalationEnd.Withdrawn } => $"{Names.Of(turn.Staff, ended.Asker)} took it back",
            { End: EscalationEnd.Expired } => "Nobody answered, and I gave up waiting",
            { Outcome: DecisionOutcome.Fallback } => $"I {Outcome(DecisionOutcome.Fallback)}",
            { Asked: null } => $"{who} has taken it on",
            { Outcome: { } outcome, FirstYes: { } first } when outcome != DecisionOutcome.Declined =>
                $"{Names.All(turn.Staff, [first.By, ended.DecidedBy ?? string.Empty])} {Outcome(outcome)}",
            { Outcome: { } outcome } => $"{who} {Outcome(outcome)}",
            _ => throw new InvalidOperationException("It has not ended yet."),
        };
    }
}
