namespace CareBot.Core.Understanding;

/// <summary>Tells international bank account numbers (ISO 13616) from other codes.</summary>
internal static class Iban
{
    /// <summary>The shortest, Norway's.</summary>
    public const int Shortest = 15;

    /// <summary>The longest that the standard allows.</summary>
    public const int Longest = 34;

    /// <summary>Returns true if the characters, lower case without spaces, have the form and the check digits (mod 97).</summary>
    public static bool Is(ReadOnlySpan<char> characters)
    {
        if (characters.Length is < Shortest or > Longest || !HasForm(characters))
            return false;
        var rest = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var character = characters[(i + 4) % characters.Length];
            var value = char.IsAsciiDigit(character) ? character - '0' : character - 'a' + 10;
            rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
        }

        return rest == 1;
    }

    private static bool HasForm(ReadOnlySpan<char> characters) =>
        char.IsAsciiLetterLower(characters[0])
        && char.IsAsciiLetterLower(characters[1])
        && char.IsAsciiDigit(characters[2])
        && char.IsAsciiDigit(characters[3]);
}
