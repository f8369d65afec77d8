using System.Runtime.InteropServices;

namespace CareBot.Core.Understanding;

/// <summary>A day to come.</summary>
/// <param name="Date">The day.</param>
/// <param name="Last">The place of its last piece in the sentence.</param>
/// <param name="IsWeekday">True if only the day of the week was said, so that it comes again a week later.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DueDay(DateOnly Date, int Last, bool IsWeekday)
{
    /// <summary>Finds the first day in a sentence, or null.</summary>
    public static DueDay? In(Sentence sentence, DateTime localNow)
    {
        var today = DateOnly.FromDateTime(localNow);
        // A day behind "by" is meant before any other: "we'd" looks like a Wednesday.
        return First(sentence, today, at => WordList.Has("by on until till before next this", sentence.Word(at - 1)))
            ?? First(sentence, today, _ => true);
    }

    private static DueDay? First(Sentence sentence, DateOnly today, Func<int, bool> isMeant)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (
                isMeant(i)
                && (
                    Near(sentence, i, today)
                    ?? Weekday(sentence, i, today)
                    ?? Written(sentence, i, today)
                    ?? OfMonth(sentence, i, today)
                )
                    is { } day
            )
            {
                return day;
            }
        }

        return null;
    }

    private static DueDay? Near(Sentence sentence, int at, DateOnly today) =>
        sentence.Word(at) switch
        {
            "today" or "tonight" => new(today, at, IsWeekday: false),
            "end" when sentence.Reads(at + 1, "of", "day") || sentence.Reads(at + 1, "of", "the", "day") => new(
                today,
                at,
                IsWeekday: false
            ),
            "eod" or "cob" => new(today, at, IsWeekday: false),
            "tomorrow" or "tomorow" or "tommorow" or "tommorrow" or "tmrw" => new(
                today.AddDays(sentence.Word(at - 1) == "after" ? 2 : 1),
                at,
                IsWeekday: false
            ),
            "next" when sentence.Word(at + 1) is "week" => new(Next(today, DayOfWeek.Monday), at + 1, IsWeekday: false),
            "next" when sentence.Word(at + 1) is "month" => new(
                new DateOnly(today.Year, today.Month, 1).AddMonths(1),
                at + 1,
                IsWeekday: false
            ),
            _ => null,
        };

    private static DueDay? Weekday(Sentence sentence, int at, DateOnly today)
    {
        if (CalendarWords.Day(sentence.Word(at)) is not { } day)
            return null;
        var isToday = today.DayOfWeek == day && sentence.Word(at - 1) != "next";
        return new(isToday ? today : Next(today, day), at, IsWeekday: true);
    }

    /// <summary>Reads "2026-03-14", "14.3.2026", "14 march", "march 14th".</summary>
    private static DueDay? Written(Sentence sentence, int at, DateOnly today)
    {
        if (
            sentence.IsNumber(at)
            && sentence.IsMark(at + 1, '-')
            && sentence.IsNumber(at + 2)
            && sentence.IsMark(at + 3, '-')
            && sentence.IsNumber(at + 4)
        )
        {
            return Exactly(
                sentence.WholeNumber(at),
                sentence.WholeNumber(at + 2),
                sentence.WholeNumber(at + 4),
                at + 4,
                today
            );
        }

        if (sentence.IsNumber(at) && sentence.Tokens[at].Text.Split('.') is { Length: 3 } parts)
            return Exactly(Number(parts[2]), Number(parts[1]), Number(parts[0]), at, today);
        if (CalendarWords.Month(sentence.Word(at)) is not { } month)
            return null;
        var isBehind = sentence.WholeNumber(NumberBefore(sentence, at)) is null;
        var number = isBehind ? at + 1 : NumberBefore(sentence, at);
        return sentence.WholeNumber(number) is { } day
            ? Upcoming(month, day, isBehind ? SkipEnding(sentence, number) : at, today)
            : null;
    }

    private static int NumberBefore(Sentence sentence, int month)
    {
        var at = sentence.Word(month - 1) == "of" ? month - 2 : month - 1;
        return WordList.Has("st nd rd th", sentence.Word(at)) ? at - 1 : at;
    }

    private static int SkipEnding(Sentence sentence, int number) =>
        WordList.Has("st nd rd th", sentence.Word(number + 1)) ? number + 1 : number;

    /// <summary>Reads "the 14th".</summary>
    private static DueDay? OfMonth(Sentence sentence, int at, DateOnly today)
    {
        var isOrdinal =
            sentence.WholeNumber(at) is >= 1 and <= 31
            && sentence.IsGlued(at + 1)
            && WordList.Has("st nd rd th", sentence.Word(at + 1));
        if (!isOrdinal || sentence.Word(at + 2) == "of" || CalendarWords.Month(sentence.Word(at + 2)) is not null)
            return null;
        var first = new DateOnly(today.Year, today.Month, 1);
        for (var ahead = 0; ahead < 12; ahead++)
        {
            var month = first.AddMonths(ahead);
            if (Exactly(month.Year, month.Month, sentence.WholeNumber(at), at + 1, today) is { } day)
                return day;
        }

        return null;
    }

    private static DueDay? Upcoming(int month, int day, int last, DateOnly today) =>
        Exactly(today.Year, month, day, last, today) ?? Exactly(today.Year + 1, month, day, last, today);

    private static DueDay? Exactly(int? year, int? month, int? day, int last, DateOnly today)
    {
        var exists =
            year is >= 1990 and < 9_000
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year.Value, month.Value);
        return exists && new DateOnly(year ?? 0, month ?? 0, day ?? 0) is var date && date >= today
            ? new(date, last, IsWeekday: false)
            : null;
    }

    private static int? Number(string digits) =>
        int.TryParse(
            digits,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static DateOnly Next(DateOnly today, DayOfWeek day) =>
        today.AddDays(((int)day - (int)today.DayOfWeek + 6) % 7 + 1);
}
