using CareBot.Core;
using CareBot.Core.Cases;

namespace CareBot.Store.Records;

/// <summary>What a case was settled with, for those that come after it.</summary>
internal sealed record SettlementRow(
    string Issue,
    string Category,
    string Currency,
    long SettledAtTicks,
    string CaseId,
    string Given,
    long AddedMinorUnits
)
{
    /// <summary>Makes the row of a case that is settled now; null where of what kind it was is not known, or where it was counted in two currencies.</summary>
    public static SettlementRow? From(Case settled)
    {
        if (settled.Status != CaseStatus.Settled || settled.Facts.Issue is not { } issue)
            return null;
        var added = settled.Given.Select(given => given.Added ?? given.Counted).ToArray();
        if (Array.Exists(added, amount => amount.Currency != settled.Currency))
            return null;
        return new(
            issue,
            settled.Facts.Category ?? string.Empty,
            settled.Currency.Code,
            settled.UpdatedAt.UtcTicks,
            settled.Id,
            Json.Write(settled.Given.Select(given => given.Remedy).Distinct(StringComparer.Ordinal).ToArray()),
            added.Aggregate(Money.Zero(settled.Currency), (sum, each) => sum + each).MinorUnits
        );
    }
}
