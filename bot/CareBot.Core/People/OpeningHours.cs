namespace CareBot.Core.People;

/// <summary>When a store is open, by its own wall clock.</summary>
/// <param name="Spans">One entry a day on which it opens.</param>
public sealed record OpeningHours(IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly Until)> Spans)
{
    /// <summary>Returns until when it is open, or null if it is closed.</summary>
    /// <param name="localTime">The store's wall clock.</param>
    public TimeOnly? OpenUntil(DateTimeOffset localTime)
    {
        var time = TimeOnly.FromDateTime(localTime.DateTime);
        return Spans.TryGetValue(localTime.DayOfWeek, out var span) && span.From <= time && time < span.Until
            ? span.Until
            : null;
    }
}
