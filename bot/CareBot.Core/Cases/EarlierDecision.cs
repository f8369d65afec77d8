using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>How an earlier request on the same case was decided.</summary>
/// <param name="By">Who decided, an employee's id.</param>
/// <param name="Outcome">How.</param>
/// <param name="Granted">What was granted; null where nothing was.</param>
public sealed record EarlierDecision(string By, DecisionOutcome Outcome, Offer? Granted)
{
    /// <summary>Takes it from the last request; what was decided before that still counts where the last one was not decided.</summary>
    /// <param name="last">The last request; null if there was none.</param>
    public static EarlierDecision? Of(Escalation? last) =>
        last is { Outcome: { } outcome, DecidedBy: { } by } && outcome != DecisionOutcome.Fallback
            ? new(by, outcome, last.Granted)
            : last?.Earlier;

    /// <summary>Tells whether a decision by somebody else gives more.</summary>
    /// <param name="by">Who decides now, an employee's id.</param>
    /// <param name="granted">What they grant; null where nothing.</param>
    public bool IsOverruledBy(string by, Offer? granted)
    {
        if (by == By || granted is null || Outcome is DecisionOutcome.Approved or DecisionOutcome.Fallback)
            return false;
        return Granted?.Amount is not { } before
            || (granted.Amount is { } now && now.Currency == before.Currency && now > before);
    }
}
