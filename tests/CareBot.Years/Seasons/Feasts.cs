namespace CareBot.Years.Seasons;

/// <summary>The days on which people buy for somebody.</summary>
internal static class Feasts
{
    public static DateOnly Valentines(int year) => new(year, 2, 14);

    public static DateOnly Christmas(int year) => new(year, 12, 25);

    /// <summary>Returns Mother's Day: in Britain the fourth Sunday of Lent, elsewhere the second Sunday of May.</summary>
    public static DateOnly MothersDay(int year, string country)
    {
        if (country == "GB")
            return Easter(year).AddDays(-21);
        var first = new DateOnly(year, 5, 1);
        return first.AddDays(((7 - (int)first.DayOfWeek) % 7) + 7);
    }

    /// <summary>Returns Easter Sunday (the anonymous Gregorian algorithm, Nature 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var (century, rest) = Math.DivRem(year, 100);
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var moon = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var sunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * sunday)) / 451;
        var (month, day) = Math.DivRem(moon + sunday - (7 * late) + 114, 31);
        return new(year, month, day + 1);
    }
}
