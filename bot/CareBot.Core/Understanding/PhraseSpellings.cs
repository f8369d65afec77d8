namespace CareBot.Core.Understanding;

/// <summary>Lists how a phrase may be spelled: "web page" also as "webpage".</summary>
internal static class PhraseSpellings
{
    /// <summary>Returns the words of every spelling.</summary>
    public static IEnumerable<string[]> Of(string phrase)
    {
        string[] words =
        [
            .. Tokenizer
                .Cut(CleanText.From(phrase).Text)
                .Where(token => token.Kind is TokenKind.Word or TokenKind.Number)
                .Select(token => token.Text),
        ];
        if (words.Length == 0)
            yield break;
        yield return words;
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].Length >= 3 && words[i + 1].Length >= 3)
                yield return [.. words[..i], words[i] + words[i + 1], .. words[(i + 2)..]];
        }
    }
}
