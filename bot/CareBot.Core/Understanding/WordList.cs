namespace CareBot.Core.Understanding;

/// <summary>Looks a word up in a short list that is written as running text.</summary>
internal static class WordList
{
    /// <summary>Returns true if the word is one of the list.</summary>
    /// <param name="list">Words with one space between them.</param>
    /// <param name="word">A word; nothing is in no list.</param>
    public static bool Has(ReadOnlySpan<char> list, ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return false;
        for (var start = 0; list.Length - start >= word.Length; )
        {
            var found = list[start..].IndexOf(word);
            if (found < 0)
                return false;
            var (first, end) = (start + found, start + found + word.Length);
            if ((first == 0 || list[first - 1] == ' ') && (end == list.Length || list[end] == ' '))
                return true;
            start = end;
        }

        return false;
    }
}
