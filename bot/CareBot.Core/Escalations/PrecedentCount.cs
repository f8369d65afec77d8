using CareBot.Core.Cases;

namespace CareBot.Core.Escalations;

/// <summary>What cases like this one got.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="AsAsked">How many were approved as asked.</param>
/// <param name="Changed">How many were approved with a change.</param>
/// <param name="Declined">How many were declined.</param>
/// <param name="Median">The middle one of the amounts that were granted, the lower of two; null where none was.</param>
/// <param name="IsOutlier">Whether what is asked for now is far more than usual.</param>
public sealed record PrecedentCount(int Count, int AsAsked, int Changed, int Declined, Money? Median, bool IsOutlier)
{
    // With fewer there is no usual, and twice as much can be chance.
    private const int EnoughToCompare = 5;
    private const int FarMorePercent = 200;

    /// <summary>Counts.</summary>
    /// <param name="precedents">All in one currency.</param>
    /// <param name="asked">What is asked for now, in the same currency; null where it has no amount.</param>
    public static PrecedentCount Of(IReadOnlyList<Precedent> precedents, Money? asked)
    {
        ArgumentNullException.ThrowIfNull(precedents);
        Money[] granted = [.. precedents.Select(one => one.Granted).OfType<Money>().Order()];
        Money? median = granted.Length == 0 ? null : Middle.Of(granted);
        var isOutlier =
            granted.Length >= EnoughToCompare
            && asked is { } amount
            && median is { } usual
            && amount > usual.ShareRoundedDown(FarMorePercent);
        return new(
            precedents.Count,
            precedents.Count(one => one.Outcome == DecisionOutcome.Approved),
            precedents.Count(one => one.Outcome == DecisionOutcome.ApprovedWithChange),
            precedents.Count(one => one.Outcome == DecisionOutcome.Declined),
            median,
            isOutlier
        );
    }
}
