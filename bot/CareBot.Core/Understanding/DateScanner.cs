namespace CareBot.Core.Understanding;

/// <summary>Finds days, spans and times of day, and takes their pieces so that they are not read as amounts.</summary>
internal sealed class DateScanner(Sentence sentence, ReadingCulture culture)
{
    private readonly PastDays _past = new(culture.Today);

    /// <summary>Returns every mention in order.</summary>
    public List<DateMention> Scan()
    {
        var found = new List<DateMention>();
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.IsTaken(i) || At(i) is not { } mention)
                continue;
            sentence.Take(mention.First, mention.Last);
            found.Add(mention);
            i = mention.Last;
        }

        return found;
    }

    private DateMention? At(int at) =>
        WrittenDate.At(sentence, at, culture)
        ?? Ago(at)
        ?? NamedMonth(at)
        ?? Weekday(at)
        ?? DayOfMonth(at)
        ?? NearDay(at)
        ?? TimeOfDay(at);

    /// <summary>Reads "2 months ago", "three weeks back", "2 weeks old", "for 3 weeks"; without the last word only the span.</summary>
    private DateMention? Ago(int at)
    {
        var isHalf = sentence.Reads(at, "half", "a", "year");
        if ((isHalf ? (6, at + 2) : SpokenNumber.CountAt(sentence, at)) is not var (count, last))
            return null;
        var unit =
            isHalf ? last
            : sentence.IsMark(last + 1, '-') ? last + 2
            : last + 1;
        if (CalendarWords.Back(culture.Today, count, isHalf ? "months" : sentence.Word(unit)) is not { } day)
            return null;
        var next = sentence.Word(unit + 1);
        if (WordList.Has("ago back earlier", next))
            return new(at, unit + 1, day);
        if (next == "old" && !(sentence.Word(unit).StartsWith('y') && IsSomebodysAge(at, unit + 1, count)))
            return new(at, unit + 1, day);
        return new(at, unit, IsOwned(at) ? day : null);
    }

    /// <summary>A laptop may be 2 years old; a son may be as well, and a grandmother 92.</summary>
    private bool IsSomebodysAge(int at, int old, int years) =>
        years > 15
        || WordList.Has("for a an her his my our their she he shes hes is who turning turns", sentence.Word(at - 1))
        || WordList.Has("son daughter boy girl kid child grandson granddaughter lady man", sentence.Word(old + 1));

    /// <summary>"Had it for 3 weeks" tells when it was bought.</summary>
    private bool IsOwned(int at)
    {
        var before = WordList.Has("for about only just", sentence.Word(at - 1)) ? at - 2 : at - 1;
        return sentence.Word(before) is "it" or "them" && WordList.Has("had owned has have", sentence.Word(before - 1));
    }

    /// <summary>Reads "3 march", "3rd of march 2026", "march 3rd", "in march".</summary>
    private DateMention? NamedMonth(int at)
    {
        if (DayNumber(at) is { } day && CalendarWords.Month(sentence.Word(OfAfter(day.Last))) is { } month)
            return WithYear(at, OfAfter(day.Last), month, day.Value);
        if (CalendarWords.Month(sentence.Word(at)) is not { } first)
            return null;
        if (DayNumber(at + 1) is { } second && !(sentence.IsNumber(at + 2) && sentence.IsGlued(at + 2)))
            return WithYear(at, second.Last, first, second.Value);
        // The day is not said; the first of the month is the one that never promises too much.
        var isMonth =
            WordList.Has("in since last from of early late mid bought purchased ordered", sentence.Word(at - 1))
            || sentence.WholeNumber(at + 1) is > 2000 and < 2100;
        return isMonth ? WithYear(at, at, first, 1) : null;
    }

    private int OfAfter(int last) => sentence.Word(last + 1) == "of" ? last + 2 : last + 1;

    private DateMention WithYear(int first, int last, int month, int day)
    {
        var year = sentence.IsMark(last + 1, ',') ? last + 2 : last + 1;
        var hasYear = sentence.WholeNumber(year) is >= 2000 and < 2100;
        return hasYear
            ? new(first, year, _past.Exactly(sentence.WholeNumber(year) ?? 0, month, day))
            : new(first, last, _past.Latest(month, day));
    }

    private DateMention? Weekday(int at)
    {
        if (CalendarWords.Day(sentence.Word(at)) is not { } day)
            return null;
        var before = sentence.Word(at - 1);
        var isShort = sentence.Word(at).Length <= 5;
        if (isShort && !WordList.Has("on last this since by from next until past", before))
            return null;
        var isToCome = WordList.Has("by for until till before next this every", before);
        return new(at, at, isToCome ? null : _past.Last(day));
    }

    /// <summary>Reads "the 3rd", "since the third", but not "the 3rd time".</summary>
    private DateMention? DayOfMonth(int at)
    {
        if (sentence.Word(at - 1) != "the" || Ordinal(at) is not var (day, last))
            return null;
        var isDated = WordList.Has("since on from was by before for until bought", sentence.Word(at - 2));
        if (!isDated || IsNounBehind(last))
            return null;
        var isToCome = WordList.Has("by before for until", sentence.Word(at - 2));
        return new(at, last, isToCome ? null : _past.LatestOf(day));
    }

    private bool IsNounBehind(int last) =>
        sentence.SameClause(last, last + 1)
        && sentence.Word(last + 1) is { Length: > 0 } next
        && !(WordList.Has("and but she he they it for at in with not already", next));

    private DateMention? NearDay(int at) =>
        sentence.Word(at) switch
        {
            "yesterday" => new(at, at, culture.Today.AddDays(-1)),
            "last" or "past" when sentence.Word(at + 1) is "night" => new(at, at + 1, culture.Today.AddDays(-1)),
            "last" when CalendarWords.Back(culture.Today, 1, sentence.Word(at + 1)) is { } day => new(at, at + 1, day),
            "today" or "tonight" => new(at, at, sentence.Word(at) == "today" ? culture.Today : null),
            "this" when sentence.Word(at + 1) is "morning" or "afternoon" => new(at, at + 1, culture.Today),
            _ => null,
        };

    private DateMention? TimeOfDay(int at)
    {
        if (!sentence.IsNumber(at) || CurrencyMark.Before(sentence, at, culture) is not null)
            return null;
        if (
            sentence.IsMark(at + 1, ':')
            && sentence.IsGlued(at + 1)
            && sentence.IsNumber(at + 2)
            && sentence.IsGlued(at + 2)
        )
        {
            return new(at, at + 2, Day: null);
        }

        if (WordList.Has("am pm oclock", sentence.Word(at + 1)))
            return new(at, at + 1, Day: null);
        var isHour = WordList.Has("at by until till", sentence.Word(at - 1)) && sentence.WholeNumber(at) is <= 24;
        return isHour && CurrencyMark.After(sentence, at + 1, culture) is null ? new(at, at, Day: null) : null;
    }

    private (int Value, int Last)? DayNumber(int at) =>
        Ordinal(at) ?? (sentence.WholeNumber(at) is { } day and > 0 and <= 31 ? (day, at) : null);

    private (int Value, int Last)? Ordinal(int at)
    {
        if (CalendarWords.Ordinal(sentence.Word(at)) is { } spoken)
            return (spoken, at);
        return
            sentence.WholeNumber(at) is { } day and > 0 and <= 31
            && sentence.IsGlued(at + 1)
            && WordList.Has("st nd rd th", sentence.Word(at + 1))
            ? (sentence.WholeNumber(at) ?? 0, at + 1)
            : null;
    }
}
