namespace CareBot.Core.Understanding;

/// <summary>Reads an occasion with the words that belong to it: "92nd birthday".</summary>
internal static class OccasionReader
{
    /// <summary>Returns the occasion and the words, both null if there is none.</summary>
    public static (string? Key, string? Words) Read(SentenceFacts facts)
    {
        if (facts.Said(Topic.Occasion).MaxBy(match => match.Length) is not { } match)
            return (null, null);
        var first = match.First;
        while (first > 0 && facts.Sentence.SameClause(first - 1, match.First) && Belongs(facts.Sentence, first))
            first--;
        return (match.Key, facts.Sentence.Typed(first, match.Last));
    }

    private static bool Belongs(Sentence sentence, int at)
    {
        var word = sentence.Word(at - 1);
        if (word is "st" or "nd" or "rd" or "th")
            return sentence.IsGlued(at - 1);
        var isCount = sentence.IsNumber(at - 1) && (sentence.IsGlued(at) || IsRound(sentence, at - 1));
        return isCount
            || CalendarWords.Ordinal(word) is not null
            || IsRelative(word)
            || word is "golden" or "silver" or "ruby" or "diamond" or "wedding";
    }

    /// <summary>"Her 50 birthday" lost its ending; "£50 birthday cake" has none.</summary>
    private static bool IsRound(Sentence sentence, int number) =>
        sentence.WholeNumber(number) is > 0 and < 120
        && sentence.Word(number - 1) is "her" or "his" or "their" or "moms" or "mums";

    private static bool IsRelative(string word) =>
        word
            is "husbands"
                or "wifes"
                or "mothers"
                or "fathers"
                or "mums"
                or "moms"
                or "dads"
                or "sons"
                or "daughters"
                or "grans"
                or "grandmas"
                or "grandpas"
                or "grandmothers"
                or "grandfathers"
                or "sisters"
                or "brothers"
                or "kids"
                or "childs"
                or "aunts"
                or "uncles"
                or "nieces"
                or "nephews"
                or "girlfriends"
                or "boyfriends"
                or "partners"
                or "friends"
                or "nans"
                or "grandsons"
                or "granddaughters"
                or "parents"
                or "bosss"
                or "colleagues";
}
