namespace CareBot.Core.Cases;

/// <summary>Makes the short ids that people say aloud: <c>C-7K2</c>, <c>P-4MX</c>.</summary>
public static class CaseId
{
    // No vowels, so that no word appears; no 0/O, 1/I/L, 5/S, 8/B, 2/Z, which are misheard or misread.
    private const string Alphabet = "34679CDFGHJKMNPQRTVWXY";

    /// <summary>Makes the id of the n-th case. Different numbers give different ids; neighbours do not look alike.</summary>
    /// <param name="prefix"><c>C</c> for a case, <c>P</c> for a promise.</param>
    /// <param name="number">From 1.</param>
    public static string FromNumber(char prefix, long number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var letters = 3;
        var size = Power(letters);
        for (var rest = number - 1; ; rest -= size, size = Power(++letters))
        {
            if (rest < size)
                return $"{prefix}-{Spell(Scatter(rest, size), letters)}";
        }
    }

    /// <summary>Tidies what a person typed, such as <c>c 7k2</c>, or returns null if it is no id.</summary>
    /// <param name="prefix"><c>C</c> or <c>P</c>.</param>
    /// <param name="text">Any text.</param>
    public static string? TryRead(char prefix, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var letters = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return letters.Length is >= 4 and <= 12 && letters[0] == prefix && letters.Skip(1).All(Alphabet.Contains)
            ? $"{prefix}-{letters[1..]}"
            : null;
    }

    private static long Power(int letters)
    {
        var power = 1L;
        for (var i = 0; i < letters; i++)
            power *= Alphabet.Length;
        return power;
    }

    // A multiplier without a factor in common with 22 visits every id of a length exactly once.
    private static long Scatter(long index, long size) => (long)(((Int128)index * 7_919 + 4_177) % size);

    private static string Spell(long value, int letters) =>
        string.Create(
            letters,
            value,
            static (span, rest) =>
            {
                for (var i = span.Length - 1; i >= 0; i--, rest /= Alphabet.Length)
                    span[i] = Alphabet[(int)(rest % Alphabet.Length)];
            }
        );
}
