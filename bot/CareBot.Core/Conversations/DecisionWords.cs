using CareBot.Core.Cases;

namespace CareBot.Core.Conversations;

/// <summary>Says how a decision ended.</summary>
internal static class DecisionWords
{
    public static string Outcome(DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Approved => "approved it",
            DecisionOutcome.ApprovedWithChange => "approved it with a change",
            DecisionOutcome.Declined => "declined it",
            _ => throw new InvalidOperationException($"No words for {outcome}."),
        };

    /// <summary>Says who decided what and when: "Tom approved it at Sun 22 Nov, 14:05."</summary>
    public static string Record(Turn turn, Escalation decided, string? said)
    {
        var outcome = decided.Outcome ?? throw new InvalidOperationException("It is not decided yet.");
        var who = Names.Of(turn.Staff, decided.DecidedBy ?? string.Empty);
        var at = Names.LocalTime(decided.DecidedAt ?? decided.AskedAt, turn.Context.Store);
        var granted = decided.Granted is { } offer ? $": {FactNames.Offer(offer, turn.Policy)}" : string.Empty;
        var reason = said is { Length: > 0 } ? $" “{said}”" : string.Empty;
        var did = decided.Asked is null ? "has taken it on" : Outcome(outcome);
        return $"{who} {did}, {at}{granted}.{reason}";
    }
}
