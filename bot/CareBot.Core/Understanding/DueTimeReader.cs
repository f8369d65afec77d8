namespace CareBot.Core.Understanding;

/// <summary>Reads an instant to come: a day, a time of day, or both; always after now.</summary>
internal static class DueTimeReader
{
    private static readonly TimeSpan Opening = TimeSpan.FromHours(9);

    /// <summary>Returns the instant on the store's wall clock, or null if there is none.</summary>
    public static DateTime? Read(Sentence sentence, DateTime localNow)
    {
        // The last years of the calendar would overflow.
        if (localNow.Year > 9_000)
            return null;
        if (DueSpan.In(sentence, localNow) is { } span)
            return span;
        var day = DueDay.In(sentence, localNow);
        var time = DueClock.In(sentence, day?.Last);
        if (day is null && time is null)
            return null;
        if (day is { } named)
            return OnDay(named, time, localNow);
        var today = localNow.Date + (time ?? Opening);
        return today > localNow ? today : today.AddDays(1);
    }

    private static DateTime OnDay(DueDay day, TimeSpan? time, DateTime localNow)
    {
        var due =
            day.Date.ToDateTime(TimeOnly.MinValue)
            + (time ?? (day.Date == DateOnly.FromDateTime(localNow) ? EndOfDay : Opening));
        return due > localNow ? due
            : day.IsWeekday ? due.AddDays(7)
            : due.AddDays(1);
    }

    /// <summary>"Today" without a time means before we close.</summary>
    private static TimeSpan EndOfDay => TimeSpan.FromHours(17);
}
