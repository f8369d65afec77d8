namespace CareBot.Core.Understanding;

/// <summary>Finds the number of an order, a receipt or a booking.</summary>
internal static class ReferenceReader
{
    /// <summary>Returns the reference as typed, or null; its pieces are taken.</summary>
    public static string? Read(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (StartAt(sentence, i) is not var (start, isCertain) || EndOf(sentence, start) is not { } end)
                continue;
            if (!LooksLikeOne(sentence, start, end, isCertain))
                continue;
            sentence.Take(i, end);
            return sentence.Typed(start, end);
        }

        return null;
    }

    private static (int Start, bool IsCertain)? StartAt(Sentence sentence, int at)
    {
        if (sentence.IsMark(at, '#'))
            return (at + 1, true);
        var isName = WordList.Has(
            "order ref reference invoice receipt booking tracking ticket case parcel",
            sentence.Word(at)
        );
        if (!isName)
            return null;
        var (next, isCertain) = (at + 1, WordList.Has("ref reference tracking invoice", sentence.Word(at)));
        while (IsLink(sentence, next))
        {
            isCertain |= sentence.Word(next) != "is" && !sentence.IsMark(next, '.');
            next++;
        }

        return (next, isCertain);
    }

    private static bool IsLink(Sentence sentence, int at) =>
        WordList.Has("no nr num number is ref id code", sentence.Word(at))
        || sentence.IsMark(at, '.')
        || sentence.IsMark(at, ':')
        || sentence.IsMark(at, '#');

    private static int? EndOf(Sentence sentence, int start)
    {
        if (start >= sentence.Count || sentence.Tokens[start].Kind is not (TokenKind.Word or TokenKind.Number))
            return null;
        var end = start;
        while (sentence.IsGlued(end + 1) && MayJoin(sentence, end + 1))
            end++;
        return end;
    }

    private static bool MayJoin(Sentence sentence, int at) =>
        sentence.Tokens[at].Kind is TokenKind.Word or TokenKind.Number
        || (
            (sentence.IsMark(at, '-') || sentence.IsMark(at, '/') || sentence.IsMark(at, '_'))
            && sentence.IsGlued(at + 1)
            && sentence.Tokens[at + 1].Kind is TokenKind.Word or TokenKind.Number
        );

    /// <summary>"Order 50 roses" and "order for £50" hold none.</summary>
    private static bool LooksLikeOne(Sentence sentence, int start, int end, bool isCertain)
    {
        var typed = sentence.Typed(start, end);
        var digits = typed.Count(char.IsAsciiDigit);
        if (digits == 0 || typed.Any(letter => letter is '.' or ','))
            return false;
        var isOrdinal = end == start + 1 && WordList.Has("st nd rd th k p", sentence.Word(end));
        var isMoney = WordList.Has("pounds quid euro euros dollars bucks gbp eur usd", sentence.Word(end + 1));
        return !isOrdinal && !isMoney && (isCertain || end > start || digits >= 4);
    }
}
