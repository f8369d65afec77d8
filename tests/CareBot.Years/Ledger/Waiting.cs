namespace CareBot.Years.Ledger;

/// <summary>How long something took.</summary>
/// <param name="Count">How often it happened.</param>
/// <param name="Median">The middle one; the lower of two.</param>
/// <param name="Worst">The longest.</param>
internal sealed record Waiting(int Count, TimeSpan Median, TimeSpan Worst)
{
    /// <summary>Sums up at least one.</summary>
    public static Waiting Of(IEnumerable<TimeSpan> times)
    {
        var ordered = times.Order().ToList();
        return new(ordered.Count, ordered[(ordered.Count - 1) / 2], ordered[^1]);
    }
}
