namespace CareBot.Core.Understanding;

/// <summary>Lists the forms in which a word of the lexicon may be typed.</summary>
internal static class WordForms
{
    private const string Vowels = "aeiou";

    /// <summary>Returns every form with how it differs; a form may not be a real word, which does no harm.</summary>
    public static IEnumerable<(string Form, WordForm Kind)> Of(string word)
    {
        yield return (word, WordForm.Same);
        if (word.Length < 3 || !word.All(char.IsAsciiLetter))
            yield break;
        foreach (var plural in Plurals(word))
            yield return (plural, WordForm.Plural);
        foreach (var verb in Verbs(word))
            yield return (verb, WordForm.Verb);
        foreach (var bare in Bases(word))
        {
            yield return (bare, WordForm.Base);
            foreach (var other in Plurals(bare).Concat(Verbs(bare)))
                yield return (other, WordForm.Base);
        }
    }

    private static IEnumerable<string> Plurals(string word)
    {
        yield return word + "s";
        if (word[^1] is 's' or 'x' or 'z' or 'h' or 'o')
            yield return word + "es";
        if (word[^1] == 'y')
            yield return word[..^1] + "ies";
    }

    private static IEnumerable<string> Verbs(string word)
    {
        var stem = word[^1] == 'e' ? word[..^1] : word;
        yield return stem + "ed";
        yield return stem + "ing";
        if (word[^1] == 'y')
            yield return word[..^1] + "ied";
        if (EndsInOneConsonant(word))
        {
            yield return word + word[^1] + "ed";
            yield return word + word[^1] + "ing";
        }
    }

    private static IEnumerable<string> Bases(string word)
    {
        foreach (var ending in (string[])["ing", "ed", "es", "s"])
        {
            // Shorter stems are other words: "wed" is no "wedding".
            if (!word.EndsWith(ending, StringComparison.Ordinal) || word.Length - ending.Length < 4)
                continue;
            var stem = word[..^ending.Length];
            yield return stem;
            if (ending.Length > 1)
                yield return stem + "e";
            if (stem[^1] == stem[^2] && ending is "ing" or "ed")
                yield return stem[..^1];
        }
    }

    private static bool EndsInOneConsonant(string word) =>
        word.Length >= 3
        && !Vowels.Contains(word[^1], StringComparison.Ordinal)
        && word[^1] is not ('w' or 'x' or 'y')
        && Vowels.Contains(word[^2], StringComparison.Ordinal)
        && !Vowels.Contains(word[^3], StringComparison.Ordinal);
}
