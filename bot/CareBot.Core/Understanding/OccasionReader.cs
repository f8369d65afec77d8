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
        var words = facts.Sentence.Typed(first, match.Last);
        return (match.Key, IsRelative(facts.Sentence.Word(first)) ? WithApostrophe(words) : words);
    }

    // Staff in a hurry write "husbands birthday"; the words for the customer should not.
    private static string WithApostrophe(string words)
    {
        var space = words.IndexOf(' ', StringComparison.Ordinal);
        return space < 2 || words[..space].Contains('\'', StringComparison.Ordinal)
            ? words
            : $"{words[..(space - 1)]}'s{words[space..]}";
    }

    private static bool Belongs(Sentence sentence, int at)
    {
        var word = sentence.Word(at - 1);
        if (WordList.Has("st nd rd th", word))
            return sentence.IsGlued(at - 1);
        var isCount = sentence.IsNumber(at - 1) && (sentence.IsGlued(at) || IsRound(sentence, at - 1));
        return isCount
            || CalendarWords.Ordinal(word) is not null
            || IsRelative(word)
            || WordList.Has("golden silver ruby diamond wedding", word);
    }

    /// <summary>"Her 50 birthday" lost its ending; "£50 birthday cake" has none.</summary>
    private static bool IsRound(Sentence sentence, int number) =>
        sentence.WholeNumber(number) is > 0 and < 120
        && WordList.Has("her his their moms mums", sentence.Word(number - 1));

    private static bool IsRelative(string word) =>
        WordList.Has(
            "husbands wifes mothers fathers mums moms dads sons daughters grans grandmas grandpas "
                + "grandmothers grandfathers sisters brothers kids childs aunts uncles nieces nephews "
                + "girlfriends boyfriends partners friends nans grandsons granddaughters parents bosss "
                + "colleagues",
            word
        );
}
