using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Store.Records;

/// <summary>How a case was decided, for those that come after it.</summary>
internal sealed record PrecedentRow(
    string Issue,
    string Category,
    string Currency,
    long DecidedAtTicks,
    string CaseId,
    long Version,
    string Outcome,
    long? AskedMinorUnits,
    long? GrantedMinorUnits
)
{
    /// <summary>Makes the row of a decision; null where it teaches nothing: nothing was asked for, nobody decided, or of what kind it was is not known.</summary>
    public static PrecedentRow? From(Case decided, RecordedEvent recorded, CaseEvent.CaseDecided decision)
    {
        if (decided.Escalation?.Asked is not { } asked || decided.Facts.Issue is not { } issue)
            return null;
        var granted = decision.Outcome == DecisionOutcome.Declined ? null : decision.Granted;
        if (decision.Outcome == DecisionOutcome.Fallback || IsForeign(asked) || IsForeign(granted))
            return null;
        return new(
            issue,
            decided.Facts.Category ?? string.Empty,
            decided.Currency.Code,
            recorded.At.UtcTicks,
            recorded.Stream,
            recorded.Version,
            Names.Of(decision.Outcome),
            asked.Amount?.MinorUnits,
            granted?.Amount?.MinorUnits
        );

        // A case counts in one currency; an amount in another cannot be set beside it.
        bool IsForeign(Offer? offer) => offer?.Amount is { } amount && amount.Currency != decided.Currency;
    }
}
