namespace CareBot.Core.Understanding;

/// <summary>Finds everything in a sentence that has the form of an amount; whether a bare number is one is another question.</summary>
internal sealed class AmountScanner(Sentence sentence, ReadingCulture culture)
{
    // A shop that gives ten millions has other worries.
    private const decimal Most = 9_999_999.99m;

    private readonly List<AmountMention> _found = [];

    /// <summary>Gets what is wrong with a number that stands in the sentence, or null.</summary>
    public AmountProblem? Problem { get; private set; }

    /// <summary>Returns all amounts in order.</summary>
    public List<AmountMention> Scan()
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!sentence.IsTaken(i))
                i = ReadAt(i);
        }

        return _found;
    }

    private int ReadAt(int at) =>
        sentence.Tokens[at].Kind switch
        {
            TokenKind.ForeignNumber => Fail(AmountProblem.ForeignDigits, at),
            TokenKind.Number => ReadWritten(at),
            TokenKind.Word => ReadSpoken(at),
            _ => at,
        };

    private int ReadWritten(int at)
    {
        if (SpokenNumber.At(sentence, at) is { } large)
            return Add(large.Values, at, large.Last, factor: 1);
        var (text, last) = NumberShape.TextAt(sentence, at, culture);
        if (NumberShape.ProblemAt(sentence, at, last) is { } problem)
            return Fail(problem, NumberShape.EndOfGlued(sentence, last));
        if (IsPartOfWord(at))
            return NumberShape.EndOfGlued(sentence, last);
        var values = WrittenNumber.Read(text, culture.DecimalComma);
        if (values.Length == 0)
            return Fail(AmountProblem.BadForm, last);
        var factor = FactorAfter(last);
        return Add(values, at, factor == 1 ? last : last + 1, factor);
    }

    private int ReadSpoken(int at)
    {
        if (WordList.Has("fiver fivers tenner tenners", sentence.Word(at)))
        {
            var value = sentence.Word(at)[0] == 'f' ? 5 : 10;
            return Keep([value], at, at, new(culture.Currency, at, InMinorUnits: false));
        }

        if (SpokenNumber.At(sentence, at) is { } spoken)
            return Add(spoken.Values, at, spoken.Last, factor: 1);
        var isOnePound = sentence.Word(at) == "a" && WordList.Has("pound quid euro dollar buck", sentence.Word(at + 1));
        return isOnePound ? Add([1], at, at, factor: 1) : at;
    }

    private int FactorAfter(int last) =>
        sentence.Word(last + 1) switch
        {
            "k" when sentence.IsGlued(last + 1) => 1000,
            "grand" or "thousand" => 1000,
            _ => 1,
        };

    /// <summary>"PS5" and "AB1234" are names, "GBP50" is not.</summary>
    private bool IsPartOfWord(int at) =>
        sentence.IsGlued(at)
        && at > 0
        && sentence.Tokens[at - 1].Kind is TokenKind.Word or TokenKind.ForeignNumber
        && CurrencyMark.Before(sentence, at, culture) is null;

    private int Add(decimal[] values, int first, int last, int factor)
    {
        var scaled = factor == 1 ? values : Array.ConvertAll(values, value => value * factor);
        var before = CurrencyMark.Before(sentence, first, culture);
        var after = before is null ? CurrencyMark.After(sentence, last + 1, culture) : null;
        return after is { InMinorUnits: false } && MinorTail(after.Value.Place + 1) is { } tail
            ? Keep([scaled[0] + tail.Minor / 100m], first, tail.Last, after)
            : Keep(scaled, first, last, before ?? after);
    }

    /// <summary>Reads the pence of "5 pounds 50" and "5 pounds and 50 pence".</summary>
    private (int Minor, int Last)? MinorTail(int at)
    {
        var hasAnd = sentence.Word(at) == "and";
        var number = hasAnd ? at + 1 : at;
        if (sentence.WholeNumber(number) is not (> 0 and < 100) || sentence.Tokens[number].Text.Length != 2)
            return null;
        var named = CurrencyMark.After(sentence, number + 1, culture) is { InMinorUnits: true };
        if (named)
            return (sentence.WholeNumber(number) ?? 0, number + 1);
        return hasAnd || sentence.IsGlued(number + 1) ? null : (sentence.WholeNumber(number) ?? 0, number);
    }

    private int Keep(decimal[] values, int first, int last, CurrencyMark? mark)
    {
        var (start, end) = (Math.Min(first, mark?.Place ?? first), Math.Max(last, mark?.Place ?? last));
        var currency = mark?.Currency ?? culture.Currency;
        var divisor = mark is { InMinorUnits: true } ? currency.MinorUnitsPerUnit : 1;
        if (values[0] > Most)
            return Fail(AmountProblem.TooLarge, end);
        if (values.Any(value => decimal.Round(value / divisor, currency.Digits) != value / divisor))
            return Fail(AmountProblem.BadForm, end);
        Money[] readings = [.. values.Select(value => Money.Of(value / divisor, currency))];
        _found.Add(new(start, end, readings, sentence.Typed(start, end), mark is not null));
        return end;
    }

    private int Fail(AmountProblem problem, int last)
    {
        Problem ??= problem;
        return last;
    }
}
