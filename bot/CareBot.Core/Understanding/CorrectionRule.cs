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
                || WordList.Has("i it its no not the", sentence.Word(1)),
            "i" => sentence.Word(1) is "mean" or "meant",
            "it" => WordList.Has("was wasnt isnt", sentence.Word(1))
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
            || WordList.Has(
                "it its the that thats not she he they i sorry wait actually just on last a",
                sentence.Word(1)
            )
            || SpokenNumber.At(sentence, 1) is not null
        );

    private static bool IsReplaced(Sentence sentence)
    {
        for (var i = 1; i < sentence.Count; i++)
        {
            if (WordList.Has("but just only its", sentence.Word(i)) || (sentence.IsMark(i, ',') && i < 6))
                return true;
        }

        return false;
    }
}
