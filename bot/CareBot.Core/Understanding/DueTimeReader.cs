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
        if (day is null && (time is null || NamesNoDayToCome(sentence)))
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

    // "31.02.2027 at 5" is not today at 5: a day that was named and cannot be is asked for again.
    private static bool NamesNoDayToCome(Sentence sentence) =>
        Enumerable.Range(0, sentence.Count).Any(at => sentence.Word(at) == "yesterday" || IsWritten(sentence, at));

    private static bool IsWritten(Sentence sentence, int at) =>
        sentence.IsNumber(at)
        && (
            sentence.Tokens[at].Text.Split('.').Length == 3
            || IsJoined(sentence, at, '-') && IsJoined(sentence, at + 2, '-')
            || IsJoined(sentence, at, '/') && IsJoined(sentence, at + 2, '/')
        );

    private static bool IsJoined(Sentence sentence, int at, char mark) =>
        sentence.IsMark(at + 1, mark) && sentence.IsGlued(at + 1) && sentence.IsNumber(at + 2);

    /// <summary>"Today" without a time means before we close.</summary>
    private static TimeSpan EndOfDay => TimeSpan.FromHours(17);
}
