using System.Globalization;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>Reads single values of a policy. Null means that it is not one.</summary>
internal static class Values
{
    public const string AmountExample = "'the price', 'what is outstanding' or 'not said'";

    // Larger than any price in a shop, small enough that no sum of shares overflows.
    private const decimal Largest = 1_000_000_000m;

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= Largest
            ? number
            : null;

    public static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1_000_000
            ? number
            : null;

    public static int? Percent(string text) =>
        text.EndsWith('%') && Whole(text[..^1].TrimEnd()) is { } percent and <= 1000 ? percent : null;

    public static bool? YesNo(string text) =>
        text.ToUpperInvariant() switch
        {
            "YES" or "TRUE" => true,
            "NO" or "FALSE" => false,
            _ => null,
        };

    /// <summary>Reads <c>30 days</c> or <c>6 months</c>; the dimension says in which of the two it is counted.</summary>
    public static (Dimension Dimension, int Count)? Window(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var count, var unit])
            return null;
        if (Whole(count) is not ({ } number and <= 1200))
            return null;
        return unit switch
        {
            "day" or "days" => (Dimension.AgeDays, number),
            "week" or "weeks" => (Dimension.AgeDays, number * 7),
            "month" or "months" => (Dimension.AgeMonths, number),
            "year" or "years" => (Dimension.AgeMonths, number * 12),
            _ => null,
        };
    }

    /// <summary>Reads <c>10 min</c>, <c>1 hour</c> or <c>1 working day</c>, which counts as 24 hours here.</summary>
    public static TimeSpan? Duration(string text)
    {
        var words = text.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        if (words is not [var count, var unit] || Whole(count) is not ({ } number and > 0 and <= 10_000))
            return null;
        return unit switch
        {
            "min" or "minute" or "minutes" => TimeSpan.FromMinutes(number),
            "h" or "hour" or "hours" => TimeSpan.FromHours(number),
            "day" or "days" or "working day" or "working days" => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    /// <summary>Reads <c>19:00</c>, by a clock of 24 hours.</summary>
    public static TimeOnly? TimeOfDay(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : null;

    /// <summary>Reads <c>2</c>, <c>2 to 4</c>, <c>at least 2</c>, <c>at most 3</c>, <c>over 100</c> or <c>under 100</c>.</summary>
    /// <param name="text">As written.</param>
    /// <param name="minorUnits">How many steps one unit has: 100 for pence, 1 for a count.</param>
    public static (long From, long Until)? Range(string text, long minorUnits) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [var one] => Steps(one, minorUnits) is { } n ? (n, n) : null,
            [var from, "to", var until] => Steps(from, minorUnits) is { } f && Steps(until, minorUnits) is { } u
                ? (f, u)
                : null,
            ["at", "least", var least] => Steps(least, minorUnits) is { } n ? (n, long.MaxValue - 1) : null,
            ["at", "most", var most] => Steps(most, minorUnits) is { } n ? (0, n) : null,
            ["over", var over] => Steps(over, minorUnits) is { } n ? (n + 1, long.MaxValue - 1) : null,
            ["under", var under] => Steps(under, minorUnits) is { } n ? (0, n - 1) : null,
            _ => null,
        };

    public static AmountSource? AmountOf(string text) =>
        text switch
        {
            "the price" => AmountSource.Price,
            "what is outstanding" => AmountSource.Outstanding,
            "not said" => AmountSource.NotSaid,
            _ => null,
        };

    private static long? Steps(string text, long minorUnits) =>
        Number(text) * minorUnits is { } steps && steps == decimal.Truncate(steps) ? (long)steps : null;
}
