namespace CareBot.Core.Digests;

/// <summary>How long people waited.</summary>
/// <param name="Count">How many waits there were.</param>
/// <param name="Median">The middle one, the lower of two.</param>
/// <param name="Worst">The longest.</param>
public sealed record WaitFigures(int Count, TimeSpan Median, TimeSpan Worst)
{
    /// <summary>Counts; null where nobody waited.</summary>
    /// <param name="waits">Each wait, in any order.</param>
    public static WaitFigures? Of(IReadOnlyCollection<TimeSpan> waits)
    {
        ArgumentNullException.ThrowIfNull(waits);
        if (waits.Count == 0)
            return null;
        TimeSpan[] sorted = [.. waits.Order()];
        return new(sorted.Length, Middle.Of(sorted), sorted[^1]);
    }
}
