using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>Decides whether a number without a currency is money. Most numbers are not.</summary>
internal sealed class BareAmountRule(Sentence sentence, IReadOnlyList<PhraseMatch> matches, bool isCorrection)
{
    // Bare numbers of six digits are orders and articles.
    private const int MostDigits = 5;

    private static readonly FrozenSet<string> NotPlural = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. (ReadOnlySpan<string>)
                ["plus", "this", "thus", "always", "minus", "besides", "hers", "perhaps", "theirs"],
            .. (ReadOnlySpan<string>)
                ["wants", "needs", "says", "asks", "demands", "comes", "looks", "shes", "lies", "does"],
            .. (ReadOnlySpan<string>)
                ["insists", "expects", "arrives", "thinks", "feels", "works", "seems", "gets", "goes"],
        ]
    );

    private static readonly FrozenSet<string> Lead = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. (ReadOnlySpan<string>)
                ["no", "nope", "sorry", "actually", "i", "mean", "meant", "it", "was", "its", "is"],
            .. (ReadOnlySpan<string>)
                ["correction", "make", "that", "wait", "the", "price", "should", "be", "about", "around"],
            .. (ReadOnlySpan<string>)
                ["roughly", "approx", "just", "only", "yes", "ok", "um", "erm", "say", "rather", "wrong"],
        ]
    );

    /// <summary>Returns true if nothing beside the number says that it is something else.</summary>
    public bool MayBeMoney(AmountMention mention) =>
        mention.HasCurrency || !(IsShapedOtherwise(mention) || CountsSomething(mention) || NamesSomething(mention));

    /// <summary>Returns true if the sentence makes the number money.</summary>
    public bool IsMoney(AmountMention mention) =>
        mention.HasCurrency
        || (
            MayBeMoney(mention)
            && !IsAge(mention)
            && (
                HasPence(mention)
                || FollowsVerb(mention)
                || StandsBesideThing(mention)
                || StandsAlone(mention)
                || IsCorrected(mention)
            )
        );

    private bool IsShapedOtherwise(AmountMention mention)
    {
        var (first, last) = (mention.First, mention.Last);
        var isTooLong = sentence.IsNumber(first) && sentence.WholeNumber(first) > 99_999;
        var text = sentence.Tokens[first].Text;
        return isTooLong
            || text.Length > MostDigits && text.All(char.IsAsciiDigit)
            || IsJoined(first, first - 1)
            || IsJoined(last + 1, last + 1)
            || sentence.IsMark(last + 1, '%')
            || (sentence.IsGlued(last + 1) && sentence.Word(last + 1).Length > 0);
    }

    private bool IsJoined(int glued, int mark) =>
        sentence.IsGlued(glued)
        && (
            sentence.IsMark(mark, '/')
            || sentence.IsMark(mark, ':')
            || sentence.IsMark(mark, '+')
            || sentence.IsMark(mark, '#')
            || sentence.IsMark(mark, '@')
            || (sentence.IsMark(mark, '-') && sentence.IsGlued(mark) && sentence.IsGlued(mark + 1))
        );

    private bool CountsSomething(AmountMention mention)
    {
        var next = mention.Last + 1;
        var word = sentence.Word(sentence.IsMark(next, '-') ? next + 1 : next);
        if (NumberNeighbours.IsUnit(word) && !IsRemedy(next))
            return true;
        var isPlural = word.Length > 3 && word[^1] == 's' && word[^2] != 's' && !NotPlural.Contains(word);
        var isFew = mention.Readings[0].MinorUnits < 20 * mention.Readings[0].Currency.MinorUnitsPerUnit;
        var isThings = matches.Any(match => match.Topic == Topic.Category && match.First == next + 1) && isFew;
        return isPlural || (isThings && sentence.Word(next + 1).EndsWith('s'));
    }

    private bool NamesSomething(AmountMention mention)
    {
        var before = mention.First - 1;
        while (sentence.IsMark(before, '.') || sentence.IsMark(before, ':') || sentence.IsMark(before, '#'))
            before--;
        var isYear = sentence.WholeNumber(mention.First) is > 1900 and < 2100;
        return sentence.IsMark(mention.First - 1, '#')
            || NumberNeighbours.IsModelWord(sentence.Word(before))
            || (isYear && WordList.Has("in since from year of", sentence.Word(before)))
            || (isYear && sentence.IsTaken(before))
            || (sentence.Word(before) is "is" && NumberNeighbours.IsModelWord(sentence.Word(before - 1)));
    }

    private bool IsAge(AmountMention mention)
    {
        var before = mention.First - 1;
        while (WordList.Has("nearly almost only about over", sentence.Word(before)))
            before--;
        var isPerson =
            WordList.Has("shes hes im turned turns aged", sentence.Word(before))
            || (
                sentence.Word(before) is "is" or "was"
                && (
                    sentence.Word(before - 1).Length > 0
                    && !WordList.Has("it that price this", sentence.Word(before - 1))
                )
            );
        return isPerson && mention.Readings[0].MinorUnits <= 120 * mention.Readings[0].Currency.MinorUnitsPerUnit;
    }

    private bool HasPence(AmountMention mention) =>
        sentence.Tokens[mention.First].Text is { Length: >= 4 } text && text[^3] is '.' or ',';

    private bool FollowsVerb(AmountMention mention)
    {
        var before = mention.First - 1;
        while (NumberNeighbours.IsFiller(sentence.Word(before)) && !NumberNeighbours.IsMoneyVerb(sentence.Word(before)))
            before--;
        if (!sentence.SameClause(before, mention.First))
            return false;
        return NumberNeighbours.IsStrongVerb(sentence.Word(before)) && !IsSmallWord(mention)
            || (NumberNeighbours.IsMoneyVerb(sentence.Word(before)) && IsTenOrMore(mention) && !IsPriceOfMany(mention));
    }

    private bool StandsBesideThing(AmountMention mention) =>
        !IsSmallWord(mention)
        && (
            NumberNeighbours.IsMoneyNoun(sentence.Word(mention.Last + 1))
            || sentence.Reads(mention.Last + 1, "still", "to")
            || sentence.Reads(mention.Last + 1, "to", "go")
            || matches.Any(match => IsThingBeside(match, mention))
        );

    private bool IsThingBeside(PhraseMatch match, AmountMention mention) =>
        match.Topic switch
        {
            Topic.Category => (match.Last == mention.First - 1 || match.First == mention.Last + 1)
                && !IsDefinition(mention),
            Topic.Remedy => match.Last == mention.First - 1 || match.First == mention.Last + 1 || IsOf(match, mention),
            Topic.Issue => match.Last == mention.First - 1 && IsTenOrMore(mention),
            _ => false,
        };

    private bool IsOf(PhraseMatch match, AmountMention mention) =>
        match.Last == mention.First - 2 && WordList.Has("of for worth over", sentence.Word(mention.First - 1));

    /// <summary>"4k tv" and "8k screen" are pictures.</summary>
    private bool IsDefinition(AmountMention mention) =>
        sentence.Tokens[mention.First].Text is "4" or "8" && mention.Last > mention.First;

    private bool StandsAlone(AmountMention mention)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var isOther = i < mention.First || i > mention.Last;
            if (
                isOther
                && sentence.SameClause(i, mention.First)
                && sentence.Tokens[i].Kind != TokenKind.Mark
                && !Lead.Contains(sentence.Word(i))
            )
            {
                return false;
            }
        }

        return sentence.IsNumber(mention.First) && IsTenOrMore(mention) || IsLongWord(mention) || mention.First == 0;
    }

    private bool IsCorrected(AmountMention mention) =>
        isCorrection && (WordList.Has("but not just", sentence.Word(mention.First - 1)) || LeadsToIt(mention));

    private bool LeadsToIt(AmountMention mention)
    {
        for (var i = 0; i < mention.First; i++)
        {
            if (sentence.Tokens[i].Kind != TokenKind.Mark && !Lead.Contains(sentence.Word(i)))
                return false;
        }

        return true;
    }

    private bool IsRemedy(int at) => matches.Any(match => match.Topic == Topic.Remedy && match.First == at);

    private bool IsPriceOfMany(AmountMention mention) => WordList.Has("or more whole", sentence.Word(mention.Last + 1));

    /// <summary>"One", "two" and "a" mostly count.</summary>
    private bool IsSmallWord(AmountMention mention) => !sentence.IsNumber(mention.First) && !IsTenOrMore(mention);

    private static bool IsLongWord(AmountMention mention) => mention.Last > mention.First && IsTenOrMore(mention);

    private static bool IsTenOrMore(AmountMention mention) =>
        mention.Readings[0].MinorUnits >= 10 * mention.Readings[0].Currency.MinorUnitsPerUnit;
}
