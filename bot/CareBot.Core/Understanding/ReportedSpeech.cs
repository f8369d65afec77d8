namespace CareBot.Core.Understanding;

/// <summary>Tells whether words are somebody else's: "he says 'my mistake'", "customer: my fault".</summary>
internal static class ReportedSpeech
{
    private const int Reach = 12;

    private const string Saying =
        "says said saying say told tells wrote writes claims claimed thinks thought reckons believes admits admitted texted emailed answered replied shouted insists insisted goes";

    private const string Speakers =
        "customer client caller guest shopper buyer lady gentleman man woman she he they her him them colleague driver words quote mum mother dad father wife husband";

    private const string Titles = "mrs mr ms mx dr miss herr frau";

    /// <summary>Returns true if what begins at a place is reported or quoted.</summary>
    public static bool Holds(Sentence sentence, int at) => IsQuoted(sentence, at) || IsToldBy(sentence, at);

    private static bool IsQuoted(Sentence sentence, int at)
    {
        var quotes = 0;
        for (var i = 0; i < at; i++)
            quotes += sentence.IsMark(i, '"') ? 1 : 0;
        return quotes % 2 == 1 || (sentence.IsMark(at - 1, '\'') && sentence.IsGlued(at));
    }

    // Back to the last mark: "she said it is late, my mistake" is the speaker's own again.
    private static bool IsToldBy(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Reach; i--)
        {
            if (IsSaying(sentence, i))
                return true;
            if (sentence.Tokens[i].Kind != TokenKind.Mark || sentence.IsMark(i, '\'') || sentence.IsMark(i, '"'))
                continue;
            return IsSaying(sentence, i - 1) || (sentence.IsMark(i, ':') && IsSpeaker(sentence, i - 1));
        }

        return false;
    }

    // "I told her it was my fault" says it of oneself.
    private static bool IsSaying(Sentence sentence, int at) =>
        WordList.Has(Saying, sentence.Word(at)) && sentence.Word(at - 1) is not ("i" or "ive");

    private static bool IsSpeaker(Sentence sentence, int at) =>
        WordList.Has(Speakers, sentence.Word(at)) || WordList.Has(Titles, sentence.Word(at - 1));
}
