using System.Collections.Frozen;
using System.Numerics;

namespace CareBot.Core.Understanding;

/// <summary>All words of a lexicon, found even when inflected or mistyped.</summary>
internal sealed class Vocabulary
{
    private const int LongestWord = 32;

    private readonly FrozenDictionary<string, WordCandidate[]> _forms;
    private readonly (string Form, ulong Letters)[][] _byLength;

    /// <summary>Makes it of words that each have their place as number.</summary>
    public Vocabulary(IReadOnlyList<string> words)
    {
        _forms = words
            .SelectMany(
                (word, number) => WordForms.Of(word).Select(form => (form.Form, new WordCandidate(number, form.Kind)))
            )
            .GroupBy(row => row.Form, row => row.Item2, StringComparer.Ordinal)
            .ToFrozenDictionary(rows => rows.Key, WithoutDoubles, StringComparer.Ordinal);
        var typable = words
            .SelectMany(word => WordForms.Of(word).Where(form => IsTypable(word, form.Kind)))
            .Where(form => form.Form.All(char.IsAsciiLetter))
            .Select(form => form.Form)
            .Distinct(StringComparer.Ordinal)
            .ToLookup(form => form.Length);
        _byLength =
        [
            .. Enumerable
                .Range(0, LongestWord + 3)
                .Select(length => typable[length].Select(form => (form, Letters(form))).ToArray()),
        ];
    }

    /// <summary>Returns the words that a typed word may stand for.</summary>
    public WordCandidate[] Find(string typed)
    {
        if (_forms.TryGetValue(typed, out var known))
            return EverydayWords.Contain(typed) ? Plain(known) : known;
        if (typed.Length is < 4 or > LongestWord || EverydayWords.Contain(typed))
            return [];
        return Mistyped(typed, slips: 1) ?? Mistyped(typed, slips: 2) ?? [];
    }

    /// <summary>The plural of a short word is not long enough to forgive a slip: "rules" is not "rudes".</summary>
    private static bool IsTypable(string word, WordForm form) =>
        form == WordForm.Same || (form == WordForm.Plural && word.Length >= 5);

    private static WordCandidate[] WithoutDoubles(IEnumerable<WordCandidate> candidates) =>
        [
            .. candidates
                .GroupBy(each => each.Word)
                .Select(same => same.MinBy(each => each.Form))
                .OrderBy(each => each.Form),
        ];

    /// <summary>An everyday word is taken at its word: "changed" is no "charged".</summary>
    private static WordCandidate[] Plain(WordCandidate[] candidates) =>
        Array.TrueForAll(candidates, IsPlain) ? candidates : Array.FindAll(candidates, IsPlain);

    private static bool IsPlain(WordCandidate candidate) => candidate.Form is WordForm.Same or WordForm.Plural;

    private WordCandidate[]? Mistyped(string typed, int slips)
    {
        if (slips == 2 && typed.Length < 8)
            return null;
        var letters = Letters(typed);
        for (var length = typed.Length - slips; length <= typed.Length + slips; length++)
        {
            // One slip is fair in five letters, two in nine.
            if (length < (slips == 1 ? 5 : 9))
                continue;
            foreach (var (form, formLetters) in _byLength[length])
            {
                // A slip changes at most two letters of the set.
                if (BitOperations.PopCount(letters ^ formLetters) <= 2 * slips && IsSlip(slips, typed, form))
                    return [.. _forms[form].Select(each => each with { Form = each.Form | WordForm.Typo })];
            }
        }

        return null;
    }

    /// <summary>The first letter is rarely missed, so that short words must share it.</summary>
    private static bool IsSlip(int slips, string typed, string form) =>
        (typed[0] == form[0] || typed.Length >= 7 || (typed[0] == form[1] && typed[1] == form[0]))
        && TypoDistance.IsWithin(slips, typed, form);

    private static ulong Letters(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
            letters |= 1UL << (letter % 64);
        return letters;
    }
}
