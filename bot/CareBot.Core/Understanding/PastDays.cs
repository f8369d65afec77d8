namespace CareBot.Core.Understanding;

/// <summary>Finds the latest past day that fits what was said. A day that does not exist fits nothing.</summary>
internal readonly record struct PastDays(DateOnly Today)
{
    /// <summary>Returns the day of the week before today; on a Monday, "on Monday" was a week ago.</summary>
    public DateOnly Last(DayOfWeek day)
    {
        var back = ((int)Today.DayOfWeek - (int)day + 7) % 7;
        return Today.AddDays(back == 0 ? -7 : -back);
    }

    /// <summary>Returns the latest such day of a year.</summary>
    public DateOnly? Latest(int month, int day) =>
        Exactly(Today.Year, month, day) ?? Exactly(Today.Year - 1, month, day) ?? LatestLeapDay(month, day);

    /// <summary>Returns the latest such day of a month.</summary>
    public DateOnly? LatestOf(int day)
    {
        var first = new DateOnly(Today.Year, Today.Month, 1);
        for (var back = 0; back < 12; back++)
        {
            var month = first.AddMonths(-back);
            if (Exactly(month.Year, month.Month, day) is { } found)
                return found;
        }

        return null;
    }

    /// <summary>Returns the day, or null if it does not exist or is yet to come.</summary>
    public DateOnly? Exactly(int year, int month, int day)
    {
        var exists =
            year is >= 1990 and <= 2999
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        return exists && new DateOnly(year, month, day) is var found && found <= Today ? found : null;
    }

    private DateOnly? LatestLeapDay(int month, int day) =>
        (month, day) == (2, 29) ? Exactly(Today.Year - 2, 2, 29) ?? Exactly(Today.Year - 3, 2, 29) : null;
}
