namespace CareBot.Core.Understanding;

/// <summary>Tells whether a sentence corrects what was said before.</summary>
internal static class CorrectionRule
{
    /// <summary>Returns true for "no, £40", "it was last Tuesday", "not broken, just late".</summary>
    public static bool Applies(Sentence sentence) =>
        sentence.Word(0) switch
        {
            "nope" or "actually" or "correction" or "oops" or "nah" => true,
            "no" => IsPlainNo(sentence),
            "sorry" or "wait" or "wrong" => sentence.Count > 1 && sentence.Tokens[1].Kind != TokenKind.Word
                || sentence.Word(1) is "i" or "it" or "its" or "no" or "not" or "the",
            "i" => sentence.Word(1) is "mean" or "meant",
            "it" => sentence.Word(1) is "was" or "wasnt" or "isnt"
                || sentence.Reads(1, "should", "be")
                || sentence.Reads(1, "is", "not"),
            "make" => sentence.Word(1) is "it" or "that",
            "its" => sentence.Word(1) is "not" or "actually",
            "not" => IsReplaced(sentence),
            _ => false,
        };

    private static bool IsPlainNo(Sentence sentence) =>
        sentence.Count > 1
        && (
            sentence.Tokens[1].Kind != TokenKind.Word
            || sentence.Word(1)
                is "it"
                    or "its"
                    or "the"
                    or "that"
                    or "thats"
                    or "not"
                    or "she"
                    or "he"
                    or "they"
                    or "i"
                    or "sorry"
                    or "wait"
                    or "actually"
                    or "just"
                    or "on"
                    or "last"
                    or "a"
            || SpokenNumber.At(sentence, 1) is not null
        );

    private static bool IsReplaced(Sentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (sentence.Word(i) is "but" or "just" or "only" or "its" || (sentence.IsMark(i, ',') && i < 6))
                return true;
        }

        return false;
    }
}
