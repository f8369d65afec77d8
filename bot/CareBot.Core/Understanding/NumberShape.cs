namespace CareBot.Core.Understanding;

/// <summary>Looks at the pieces around a number in digits.</summary>
internal static class NumberShape
{
    /// <summary>Returns the number's text, with groups that are divided by spaces, and the place of its last piece.</summary>
    public static (string Text, int Last) TextAt(Sentence sentence, int at, ReadingCulture culture)
    {
        var text = sentence.Tokens[at].Text;
        var last = at;
        if (text.Length > 3 || sentence.WholeNumber(at) is null)
            return (text, at);
        while (IsGroup(sentence, last + 1) && !HasDecimals(sentence, last))
            last++;
        if (last == at || !IsOneNumber(sentence, at, last, culture))
            return (text, at);
        return (string.Join(' ', sentence.Tokens[at..(last + 1)].Select(token => token.Text)), last);
    }

    /// <summary>Returns what is plainly wrong with the number, or null.</summary>
    public static AmountProblem? ProblemAt(Sentence sentence, int first, int last)
    {
        if (IsNegative(sentence, first))
            return AmountProblem.Negative;
        if (sentence.IsGlued(last + 1) && sentence.Word(last + 1) == "e" && sentence.IsGlued(last + 2))
            return AmountProblem.Exponent;
        var hasForeign =
            last + 1 < sentence.Count && sentence.Tokens[last + 1] is { Kind: TokenKind.ForeignNumber, Glued: true };
        return hasForeign ? AmountProblem.ForeignDigits : null;
    }

    /// <summary>Returns the last piece of what is written without a space.</summary>
    public static int EndOfGlued(Sentence sentence, int last)
    {
        while (sentence.IsGlued(last + 1) && sentence.Tokens[last + 1].Kind != TokenKind.Mark)
            last++;
        return last;
    }

    /// <summary>"-5", "£-5" and "-£5" are negative; "- £5" is a list, "40-50" a range.</summary>
    private static bool IsNegative(Sentence sentence, int number)
    {
        var at = number - 1;
        if (
            sentence.IsGlued(number)
            && (sentence.IsMark(at, '£') || sentence.IsMark(at, '€') || sentence.IsMark(at, '$'))
        )
        {
            at--;
        }

        return sentence.IsMark(at, '-')
            && sentence.IsGlued(at + 1)
            && (!sentence.IsGlued(at) || at + 1 == number && IsCurrency(sentence, at - 1));
    }

    private static bool IsCurrency(Sentence sentence, int at) =>
        sentence.IsMark(at, '£') || sentence.IsMark(at, '€') || sentence.IsMark(at, '$');

    private static bool IsGroup(Sentence sentence, int at) =>
        sentence.IsNumber(at)
        && !sentence.IsGlued(at)
        && !sentence.IsTaken(at)
        && sentence.Tokens[at].Text is { Length: >= 3 } text
        && text.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (text.Length == 3 || !char.IsAsciiDigit(text[3]));

    private static bool HasDecimals(Sentence sentence, int at) => sentence.Tokens[at].Text.Length > 3;

    /// <summary>With plain spaces, only a currency or decimals tell one number from two.</summary>
    private static bool IsOneNumber(Sentence sentence, int first, int last, ReadingCulture culture) =>
        CurrencyMark.Before(sentence, first, culture) is not null
        || HasDecimals(sentence, last)
        || (
            CurrencyMark.After(sentence, last + 1, culture) is not null
            && !NumberNeighbours.IsModelWord(sentence.Word(first - 1))
        );
}
