namespace CareBot.Core.Understanding;

/// <summary>Hears that the speaker themselves did it: "my mistake", "I forgot", "I broke it". What others said, or did, is not theirs.</summary>
internal static class AdmissionRule
{
    // "It really wasn't all my fault" has two words between.
    private const int DenialReach = 4;
    private const int WrongReach = 4;

    /// <summary>Returns true if the speaker owns up to something.</summary>
    /// <param name="sentence">What they typed.</param>
    /// <param name="isCorrection">Whether it puts right what they typed before: "no, £40, my mistake" is about a slip of the finger.</param>
    public static bool Says(Sentence sentence, bool isCorrection)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsAt(sentence, i, isCorrection) && !ReportedSpeech.Holds(sentence, i))
                return true;
        }

        return false;
    }

    private static bool IsAt(Sentence sentence, int at, bool isCorrection) =>
        sentence.Word(at) switch
        {
            "my" => !isCorrection && IsFault(sentence, at + 1) && !IsDenied(sentence, at),
            "i" or "ive" => IsDone(sentence, AfterAdverbs(sentence, at + 1)),
            "it" or "that" or "this" => sentence.Reads(at + 1, "was", "me") && !IsDenied(sentence, at),
            _ => false,
        };

    private static bool IsFault(Sentence sentence, int at) =>
        WordList.Has("mistake fault error slip oversight blunder", sentence.Word(at))
        || (sentence.Word(at) is "bad" && !WordList.Has("day leg back knee", sentence.Word(at + 1)))
        || (WordList.Has("own stupid silly entire honest", sentence.Word(at)) && IsFault(sentence, at + 1));

    private static bool IsDenied(Sentence sentence, int at)
    {
        for (var i = at - 1; i >= at - DenialReach && sentence.SameClause(i, at); i--)
        {
            if (WordList.Has("not isnt wasnt aint never no nor hardly if whether", sentence.Word(i)))
                return true;
        }

        return false;
    }

    private static int AfterAdverbs(Sentence sentence, int at)
    {
        while (WordList.Has(Adverbs, sentence.Word(at)))
            at++;
        return at;
    }

    private const string Adverbs =
        "just also then completely clean totally accidentally stupidly really actually simply probably must have obviously";

    private static bool IsDone(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "forgot" or "forgotten" => !IsAboutTelling(sentence, at + 1),
            "messed" or "screwed" or "mucked" or "cocked" or "fouled" or "slipped" => IsNear(sentence, at, "up"),
            "mixed" or "muddled" => IsNear(sentence, at, "up"),
            "botched" or "bungled" or "overcharged" or "undercharged" or "miscounted" or "mistyped" or "misread" =>
                true,
            "made" => IsNear(sentence, at, "mistake") || IsNear(sentence, at, "error"),
            "charged" => IsNear(sentence, at, "twice") || IsNear(sentence, at, "wrong"),
            var done when WordList.Has(Broken, done) => WordList.Has(Things, sentence.Word(at + 1)),
            var done when WordList.Has(Handled, done) => IsNear(sentence, at, "wrong"),
            _ => false,
        };

    private const string Broken =
        "broke dropped smashed cracked spilled spilt scratched damaged tore ripped squashed dented burnt burned ruined lost missed";

    private const string Things = "it the her his their this that them one a an";

    private const string Handled =
        "got sent gave packed rang typed wrote ordered delivered put entered sold booked quoted told labelled wrapped took";

    // "I forgot to mention" and "I forgot the date" tell us something; nobody was let down.
    private static bool IsAboutTelling(Sentence sentence, int at) =>
        WordList.Has("how what when where which if whether who", sentence.Word(at))
        || (sentence.Word(at) is "to" && WordList.Has("mention say add write", sentence.Word(at + 1)))
        || sentence.Reads(at, "to", "tell", "you")
        || (
            WordList.Has("the her his their", sentence.Word(at))
            && WordList.Has("name price date number reference ref amount", sentence.Word(at + 1))
        );

    private static bool IsNear(Sentence sentence, int at, string word)
    {
        for (var i = at + 1; i <= at + WrongReach && sentence.SameClause(at, i); i++)
        {
            if (sentence.Word(i) == word)
                return true;
        }

        return false;
    }
}
