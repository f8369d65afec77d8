namespace CareBot.Core.Escalations;

/// <summary>What cases of a kind were settled with.</summary>
/// <param name="Count">How many there were.</param>
/// <param name="Remedy">What most of them got, money on top aside; null where nobody got anything else.</param>
/// <param name="WithIt">How many got it.</param>
/// <param name="MedianAdded">The middle one of what was added, nothing counted as nothing, the lower of two.</param>
public sealed record SettlementCount(int Count, string? Remedy, int WithIt, Money MedianAdded)
{
    /// <summary>With fewer cases there is no usual.</summary>
    public const int Enough = 5;

    // Counted by its amount, and not as something that they got.
    private const string MoneyOnTop = "goodwill";

    /// <summary>Counts, or returns null where there are too few.</summary>
    /// <param name="settled">All in one currency.</param>
    public static SettlementCount? Of(IReadOnlyList<PastSettlement> settled)
    {
        ArgumentNullException.ThrowIfNull(settled);
        if (settled.Count < Enough)
            return null;
        var most = settled
            .SelectMany(one => one.Given.Distinct(StringComparer.Ordinal))
            .Where(remedy => remedy != MoneyOnTop)
            .CountBy(remedy => remedy)
            .OrderByDescending(remedy => remedy.Value)
            .ThenBy(remedy => remedy.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        Money[] added = [.. settled.Select(one => one.Added).Order()];
        return new(settled.Count, most.Key, most.Value, Middle.Of(added));
    }
}
