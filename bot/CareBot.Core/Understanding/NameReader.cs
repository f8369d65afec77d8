namespace CareBot.Core.Understanding;

/// <summary>Finds the name of a customer behind a title, such as "Mrs Hill".</summary>
internal static class NameReader
{
    /// <summary>Returns the name as typed, or null; its pieces are taken, so that Mrs Rose is no flower.</summary>
    public static string? Read(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!IsTitle(sentence, i))
                continue;
            var name = sentence.IsMark(i + 1, '.') ? i + 2 : i + 1;
            if (!IsName(sentence, name))
                continue;
            var last = LastOf(sentence, name);
            sentence.Take(i, last);
            return WithoutPossessive(sentence.Typed(i, last));
        }

        return null;
    }

    private static bool IsTitle(Sentence sentence, int at) =>
        sentence.Word(at) switch
        {
            "mrs" or "mr" or "ms" or "mx" or "dr" or "herr" or "frau" or "madame" or "monsieur" or "prof" => true,
            // "Miss" and "sir" are also other words.
            "miss" or "sir" or "lady" or "mister" => IsCapital(sentence, at) && IsCapital(sentence, at + 1),
            _ => false,
        };

    private static bool IsName(Sentence sentence, int at) =>
        sentence.Word(at).Length > 1 && (IsCapital(sentence, at) || !EverydayWords.Contain(sentence.Word(at)));

    private static int LastOf(Sentence sentence, int name)
    {
        var last = name;
        while (
            last < name + 3
            && (IsParticle(sentence.Word(last)) || IsCapital(sentence, last + 1))
            && sentence.Word(last + 1).Length > 1
        )
        {
            last++;
        }

        return last;
    }

    private static bool IsParticle(string word) => WordList.Has("van von de der den da di la el", word);

    private static bool IsCapital(Sentence sentence, int at) =>
        sentence.Word(at).Length > 0 && char.IsUpper(sentence.Text[sentence.Tokens[at].Start]);

    private static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal)
            ? name[..^2]
            : name;
}
