using CareBot.Core.People;

namespace CareBot.Core.Promises;

/// <summary>When a promise is due, and when to speak of it.</summary>
public static class PromiseTimes
{
    /// <summary>How long a promise may be overdue before it is broken: one may keep it on time and say so a little later.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromMinutes(15);

    /// <summary>How long each in line has before the one above is told: enough to finish with a customer, call and say so, and short enough that the day on which it was promised is not over.</summary>
    public static TimeSpan ClimbEvery { get; } = TimeSpan.FromHours(1);

    /// <summary>How late something may be said without saying that it is late: less is a busy queue that nobody notices.</summary>
    public static TimeSpan Punctual { get; } = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    // Time enough to act, or to hand over, before leaving.
    private static readonly TimeSpan BeforeClosing = TimeSpan.FromMinutes(15);

    /// <summary>Returns when to remind: an hour ahead, or half-way where there is less than two hours. Where that falls into closed hours, it is a little before the store closes; where it is too late for that, at its opening if this is in time.</summary>
    /// <param name="now">The time.</param>
    /// <param name="dueAt">By when.</param>
    /// <param name="store">Whose people keep it.</param>
    public static DateTimeOffset RemindAt(DateTimeOffset now, DateTimeOffset dueAt, Shop store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var usual = RemindAt(now, dueAt);
        if (store.Hours.OpenUntil(store.LocalTime(usual)) is not null)
            return usual;
        return LeavingBefore(usual, store) is { } leaving && leaving > now ? leaving
            : OpeningAfter(usual, store) is { } opening && opening < dueAt ? opening
            : usual;
    }

    /// <summary>Turns a wall clock's time into an instant. A time that the clock skips means the one right after; a time that it shows twice means the first, unless that is over.</summary>
    /// <param name="local">The store's wall clock, unspecified kind.</param>
    /// <param name="zone">The store's time zone.</param>
    /// <param name="now">The time; null where it does not matter.</param>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone, DateTimeOffset? now = null)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall))
            wall = SkipAhead(wall);
        if (!zone.IsAmbiguousTime(wall))
            return new DateTimeOffset(wall, zone.GetUtcOffset(wall));
        var offsets = zone.GetAmbiguousTimeOffsets(wall);
        var first = new DateTimeOffset(wall, offsets.Max());
        return first <= now ? new DateTimeOffset(wall, offsets.Min()) : first;
    }

    private static DateTimeOffset RemindAt(DateTimeOffset now, DateTimeOffset dueAt)
    {
        var left = dueAt - now;
        return left >= 2 * Ahead ? dueAt - Ahead : now + (left / 2);
    }

    // Clocks are put at quarters of an hour.
    private static DateTime SkipAhead(DateTime wall) =>
        wall.AddTicks(TimeSpan.FromMinutes(15).Ticks - (wall.Ticks % TimeSpan.FromMinutes(15).Ticks));

    private static DateTimeOffset? LeavingBefore(DateTimeOffset at, Shop store) =>
        Week(at, store, -1)
            .Select(day => ToInstant(day.Date.ToDateTime(day.Span.Until), store.TimeZone) - BeforeClosing)
            .Cast<DateTimeOffset?>()
            .FirstOrDefault(leaving => leaving <= at);

    private static DateTimeOffset? OpeningAfter(DateTimeOffset at, Shop store) =>
        Week(at, store, +1)
            .Select(day => ToInstant(day.Date.ToDateTime(day.Span.From), store.TimeZone))
            .Cast<DateTimeOffset?>()
            .FirstOrDefault(opening => opening >= at);

    private static IEnumerable<(DateOnly Date, (TimeOnly From, TimeOnly Until) Span)> Week(
        DateTimeOffset at,
        Shop store,
        int direction
    )
    {
        var today = store.Today(at);
        for (var days = 0; days <= 7; days++)
        {
            var date = today.AddDays(days * direction);
            if (store.Hours.Spans.TryGetValue(date.DayOfWeek, out var span))
                yield return (date, span);
        }
    }
}
