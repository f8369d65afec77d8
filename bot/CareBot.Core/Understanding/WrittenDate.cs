using System.Globalization;

namespace CareBot.Core.Understanding;

/// <summary>Reads days in digits: 2026-03-04, 4.3.2026, 3/4, 04-03-26.</summary>
internal static class WrittenDate
{
    /// <summary>Reads the date that starts at a place; one that does not exist is a mention without a day.</summary>
    public static DateMention? At(Sentence sentence, int at, ReadingCulture culture)
    {
        if (!sentence.IsNumber(at) || CurrencyMark.Before(sentence, at, culture) is not null)
            return null;
        return Dotted(sentence, at, culture) ?? Joined(sentence, at, culture);
    }

    private static DateMention? Dotted(Sentence sentence, int at, ReadingCulture culture)
    {
        var parts = sentence.Tokens[at].Text.Split('.');
        if (
            parts.Length == 2
            && sentence.IsMark(at + 1, '.')
            && sentence.IsGlued(at + 1)
            && IsDayAndMonth(sentence, at, parts)
        )
        {
            return new(at, at + 1, Resolve(parts[0], parts[1], null, culture.Today));
        }

        if (parts.Length != 3 || parts[0].Length > 2 || parts[1].Length > 2 || parts[2].Length is not (2 or 4))
            return null;
        return new(at, at, Resolve(parts[0], parts[1], parts[2], culture.Today));
    }

    /// <summary>"on 3.4." is a day; "cost 3.4." is a price at the end of a sentence.</summary>
    private static bool IsDayAndMonth(Sentence sentence, int at, string[] parts) =>
        parts[0].Length <= 2 && parts[1].Length <= 2 && WordList.Has("on since from", sentence.Word(at - 1));

    private static DateMention? Joined(Sentence sentence, int at, ReadingCulture culture)
    {
        if (
            Part(sentence, at) is not { } first
            || Mark(sentence, at + 1) is not { } mark
            || Part(sentence, at + 2) is not { } second
        )
        {
            return null;
        }

        var hasThird = sentence.IsMark(at + 3, mark) && Part(sentence, at + 4) is not null && sentence.IsGlued(at + 3);
        var third = hasThird ? Part(sentence, at + 4) : null;
        if (first.Length == 4)
            return third is null ? null : new(at, at + 4, Resolve(third, second, first, culture.Today));
        if (third is null && (mark == '-' || IsFraction(sentence, at)) || first.Length > 2 || second.Length > 2)
            return null;
        if (third is { Length: not (2 or 4) })
            return null;
        var monthFirst = mark == '/' && culture.MonthFirst != (Number(culture.MonthFirst ? first : second) > 12);
        var (day, month) = monthFirst ? (second, first) : (first, second);
        return new(at, third is null ? at + 2 : at + 4, Resolve(day, month, third, culture.Today));
    }

    /// <summary>"1/2 price", "2/3 of them" and "24/7" are no days.</summary>
    private static bool IsFraction(Sentence sentence, int at) =>
        WordList.Has("of price off full empty", sentence.Word(at + 3))
        || (sentence.WholeNumber(at) == 24 && sentence.WholeNumber(at + 2) == 7);

    private static char? Mark(Sentence sentence, int at) =>
        sentence.IsGlued(at) && (sentence.IsMark(at, '/') || sentence.IsMark(at, '-'))
            ? sentence.Tokens[at].Text[0]
            : null;

    private static string? Part(Sentence sentence, int at) =>
        sentence.IsNumber(at) && sentence.Tokens[at].Text is { Length: <= 4 } text && text.All(char.IsAsciiDigit)
            ? text
            : null;

    private static DateOnly? Resolve(string day, string month, string? year, DateOnly today)
    {
        var past = new PastDays(today);
        if (year is null)
            return past.Latest(Number(month), Number(day));
        return past.Exactly(year.Length == 2 ? 2000 + Number(year) : Number(year), Number(month), Number(day));
    }

    private static int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
