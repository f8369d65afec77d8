namespace CareBot.Core.Understanding;

/// <summary>Hears that a member of staff would pay out of their own pocket.</summary>
internal static class EmployeePays
{
    /// <summary>Returns true for "I'll pay it myself", "off my wages", "I'll write her a cheque".</summary>
    public static bool Says(Sentence sentence) => PlaceIn(sentence) is not null;

    /// <summary>Returns true if an amount stands close behind, so that it is what they would pay.</summary>
    public static bool IsNear(Sentence sentence, AmountMention amount) =>
        PlaceIn(sentence) is { } place && amount.First > place && amount.First - place <= 4;

    private static int? PlaceIn(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (IsAt(sentence, i))
                return i;
        }

        return null;
    }

    private static bool IsAt(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "my" => WordList.Has("wages wage salary pay paycheck paycheque", sentence.Word(at + 1))
                || sentence.Reads(at + 1, "own", "pocket")
                || sentence.Reads(at + 1, "own", "money"),
            "own" => sentence.Word(at + 1) is "pocket" or "money",
            "employee" or "staff" => WordList.Has("pays pay paying covers", sentence.Word(at + 1)),
            "ill" => IsPaying(sentence, at + 1),
            "i" => WordList.Has("ll will can could would should d", sentence.Word(at + 1))
                ? IsPaying(sentence, at + 2)
                : sentence.Word(at + 1) is "pay" && IsMyself(sentence, at),
            "id" => IsPaying(sentence, at + 1) && IsMyself(sentence, at),
            "can" or "could" or "should" or "shall" => sentence.Word(at + 1) is "i"
                && IsPaying(sentence, at + 2)
                && IsMyself(sentence, at),
            _ => false,
        };

    private static bool IsPaying(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "pay" or "cover" => IsMyself(sentence, at) || WordList.Has("it for this that", sentence.Word(at + 1)),
            "write" => sentence.Word(at + 3) is "cheque" or "check" || sentence.Word(at + 2) is "cheque" or "check",
            "buy" => IsMyself(sentence, at),
            _ => false,
        };

    private static bool IsMyself(Sentence sentence, int at)
    {
        for (var i = at; i < at + 9; i++)
        {
            if (sentence.Word(i) is "myself" or "personally")
                return true;
        }

        return false;
    }
}
