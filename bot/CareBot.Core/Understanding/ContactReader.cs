using System.Globalization;

namespace CareBot.Core.Understanding;

/// <summary>Counts how often the customer has come about the same trouble.</summary>
internal static class ContactReader
{
    // More is a slip or a way of speaking.
    private const int Most = 20;

    /// <summary>Returns the number of this contact, or null if it was not said.</summary>
    /// <param name="facts">The sentence.</param>
    /// <param name="given">How many offers were made before; each answered a contact.</param>
    public static int? Read(SentenceFacts facts, int given)
    {
        var said = Counted(facts.Sentence) ?? FromPhrases(facts);
        return given == 0 ? said : Math.Max(said ?? 0, given + 1);
    }

    private static int? FromPhrases(SentenceFacts facts)
    {
        int? most = null;
        foreach (var match in facts.Said(Topic.Repeat))
        {
            var number = int.TryParse(match.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var key)
                ? key
                : 2;
            most = Math.Max(most ?? 0, number);
        }

        return most;
    }

    private static int? Counted(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((Ordinal(sentence, i) ?? Times(sentence, i)) is { } count)
                return Math.Min(count, Most);
        }

        return null;
    }

    /// <summary>Reads "2nd time", "third complaint", "3rd email".</summary>
    private static int? Ordinal(Sentence sentence, int at)
    {
        var isWritten = sentence.IsGlued(at + 1) && WordList.Has("st nd rd th", sentence.Word(at + 1));
        var number = isWritten ? sentence.WholeNumber(at) : CalendarWords.Ordinal(sentence.Word(at));
        var noun = isWritten ? at + 2 : at + 1;
        return number is > 0 && (WordList.Has("time tiem visit", sentence.Word(noun)) || IsContact(sentence.Word(noun)))
            ? number
            : null;
    }

    /// <summary>Reads "called twice", "3 times she wrote", "wrote three times".</summary>
    private static int? Times(Sentence sentence, int at)
    {
        var isTwice = sentence.Word(at) == "twice";
        if ((isTwice ? (2, at) : SpokenNumber.CountAt(sentence, at)) is not var (count, last))
            return null;
        if (!isTwice && sentence.Word(last + 1) is not ("times" or "x") && !IsContactPlural(sentence.Word(last + 1)))
            return null;
        if (!isTwice && IsContactPlural(sentence.Word(last + 1)))
            return count;
        for (var i = Math.Max(0, at - 5); i <= last + 5; i++)
        {
            if (i != at && sentence.SameClause(i, at) && IsContactVerb(sentence.Word(i)))
                return count;
        }

        return null;
    }

    private static bool IsContact(string word) =>
        WordList.Has("contact complaint call email letter message attempt", word);

    private static bool IsContactPlural(string word) =>
        WordList.Has("contacts complaints calls emails letters messages visits", word);

    private static bool IsContactVerb(string word) =>
        WordList.Has(
            "called calls wrote writes written complained complains emailed phoned rang came come "
                + "been asked contacted back messaged visited",
            word
        );
}
