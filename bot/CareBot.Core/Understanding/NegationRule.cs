namespace CareBot.Core.Understanding;

/// <summary>Tells whether a phrase is denied: "not broken", "it isn't damaged", "neither late nor wrong".</summary>
internal static class NegationRule
{
    // "It is not even a little bit damaged" has five words between.
    private const int Reach = 6;

    /// <summary>Returns true if the phrase that starts at a place is denied.</summary>
    public static bool Denies(Sentence sentence, int at, IReadOnlyList<PhraseMatch> matches)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach && sentence.SameClause(i, at); i--)
        {
            if (IsDenial(sentence, i))
                return !matches.Any(match => match.Holds(i) && !match.Holds(at) && match.Length > 1);
            if (!MayStandBetween(sentence.Word(i)) && !IsJoinedByOr(sentence, i, at, matches))
                return false;
        }

        return false;
    }

    private static bool IsDenial(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            // "Not just late" is late and more.
            "not" => sentence.Word(at + 1) is not ("just" or "only"),
            "isnt"
            or "wasnt"
            or "arent"
            or "werent"
            or "never"
            or "no"
            or "without"
            or "aint"
            or "nothing"
            or "neither"
            or "nor" => true,
            "dont" or "doesnt" or "didnt" or "hasnt" or "havent" or "wont" or "wouldnt" or "cannot" => true,
            _ => false,
        };

    private static bool MayStandBetween(string word) =>
        WordList.Has(
            "a an the it its is was be been being really actually even at all that so very exactly "
                + "any too little bit come arrive arrived came get got our his her their my this want "
                + "need another more on in have of anything technically ask for asking wanting to",
            word
        );

    private static bool IsJoinedByOr(Sentence sentence, int at, int phrase, IReadOnlyList<PhraseMatch> matches) =>
        sentence.Word(at) is "or" or "nor" || (matches.Any(match => match.Holds(at)) && HasOr(sentence, at, phrase));

    private static bool HasOr(Sentence sentence, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (sentence.Word(i) is "or" or "nor")
                return true;
        }

        return false;
    }
}
