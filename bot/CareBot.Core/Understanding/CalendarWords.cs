using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>The names of days, months and spans of time.</summary>
internal static class CalendarWords
{
    private static readonly FrozenDictionary<string, DayOfWeek> Days = new Dictionary<string, DayOfWeek>(
        StringComparer.Ordinal
    )
    {
        ["sunday"] = DayOfWeek.Sunday,
        ["monday"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sun"] = DayOfWeek.Sunday,
        ["mon"] = DayOfWeek.Monday,
        ["tue"] = DayOfWeek.Tuesday,
        ["tues"] = DayOfWeek.Tuesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["weds"] = DayOfWeek.Wednesday,
        ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday,
        ["thurs"] = DayOfWeek.Thursday,
        ["fri"] = DayOfWeek.Friday,
        ["sat"] = DayOfWeek.Saturday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = MonthNames()
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Month, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = (
        "first second third fourth fifth sixth seventh eighth ninth tenth"
    )
        .Split(' ')
        .Select((word, place) => (word, place + 1))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>Returns the day of the week that a word names, or null.</summary>
    public static DayOfWeek? Day(string word) => Days.TryGetValue(word, out var day) ? day : null;

    /// <summary>Returns the month that a word names, from 1, or null.</summary>
    public static int? Month(string word) => Months.TryGetValue(word, out var month) ? month : null;

    /// <summary>Returns the number in "third", from 1, or null.</summary>
    public static int? Ordinal(string word) => Ordinals.TryGetValue(word, out var number) ? number : null;

    /// <summary>Goes back from a day by a number of spans; null if the word names no span of days or more.</summary>
    public static DateOnly? Back(DateOnly from, int count, string unit) =>
        unit switch
        {
            "day" or "days" => from.AddDays(-Math.Min(count, 9_999)),
            "week" or "weeks" or "wk" or "wks" => from.AddDays(-7 * Math.Min(count, 999)),
            "fortnight" or "fortnights" => from.AddDays(-14 * Math.Min(count, 99)),
            "month" or "months" or "mth" or "mths" => from.AddMonths(-Math.Min(count, 999)),
            "year" or "years" or "yr" or "yrs" => from.AddYears(-Math.Min(count, 99)),
            _ => null,
        };

    private static IEnumerable<(string Name, int Month)> MonthNames()
    {
        string[] names =
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        foreach (var (month, name) in names.Index())
        {
            yield return (name, month + 1);
            if (name.Length > 3)
                yield return (name[..3], month + 1);
        }

        yield return ("sept", 9);
    }
}
