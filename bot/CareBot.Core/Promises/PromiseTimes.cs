namespace CareBot.Core.Promises;

/// <summary>When a promise is due, and when to remind of it.</summary>
public static class PromiseTimes
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    /// <summary>Returns when to remind: an hour ahead, or half-way where there is less than two hours.</summary>
    /// <param name="now">The time.</param>
    /// <param name="dueAt">By when.</param>
    public static DateTimeOffset RemindAt(DateTimeOffset now, DateTimeOffset dueAt)
    {
        var left = dueAt - now;
        return left >= 2 * Ahead ? dueAt - Ahead : now + (left / 2);
    }

    /// <summary>Turns a wall clock's time into an instant. A time that the clock skips means the one right after; a time that it shows twice means the first.</summary>
    /// <param name="local">The store's wall clock, unspecified kind.</param>
    /// <param name="zone">The store's time zone.</param>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var wall = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(wall))
            wall = wall.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(wall) ? zone.GetAmbiguousTimeOffsets(wall).Max() : zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }
}
