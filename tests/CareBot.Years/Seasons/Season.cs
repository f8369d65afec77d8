namespace CareBot.Years.Seasons;

/// <summary>How much more, or less, than usual goes wrong with a kind of thing on a day.</summary>
internal static class Season
{
    private static readonly HashSet<string> Presents = ["toys", "electronics", "food", "fashion"];

    /// <summary>Returns the factor; about 1 over a year.</summary>
    /// <param name="day">The store's local day.</param>
    /// <param name="country">ISO 3166 two letters.</param>
    /// <param name="category">A key of the policy's categories.</param>
    public static double Of(DateOnly day, string country, string category) =>
        category switch
        {
            "flowers" => Flowers(day, country),
            "travel" or "luggage" => day.Month is 7 or 8 ? 1.7
            : day.Month is 1 or 2 or 11 ? 0.7
            : 0.95,
            "furniture" => day.Month is 4 or 5 or 9 ? 1.2 : 0.95,
            _ => Presents.Contains(category) ? BeforeAndAfterChristmas(day) : 1,
        };

    /// <summary>Returns the feast that somebody most likely bought for, or null on an ordinary day.</summary>
    public static string? FeastAround(DateOnly day, string country) =>
        IsWithin(day, Feasts.Valentines(day.Year), before: 6, after: 2) ? "valentines"
        : IsWithin(day, Feasts.MothersDay(day.Year, country), before: 6, after: 2) ? "mothers-day"
        : IsWithin(day, Feasts.Christmas(day.Year), before: 25, after: 6) ? "christmas"
        : null;

    private static double Flowers(DateOnly day, string country) =>
        FeastAround(day, country) switch
        {
            "valentines" => 4.5,
            "mothers-day" => 4,
            "christmas" => 1.2,
            _ => 0.8,
        };

    private static double BeforeAndAfterChristmas(DateOnly day) =>
        IsWithin(day, Feasts.Christmas(day.Year), before: 25, after: 1) ? 2.1
        : day is { Month: 12, Day: > 26 } or { Month: 1, Day: < 15 } ? 1.5
        : 0.9;

    private static bool IsWithin(DateOnly day, DateOnly feast, int before, int after) =>
        day >= feast.AddDays(-before) && day <= feast.AddDays(after);
}
