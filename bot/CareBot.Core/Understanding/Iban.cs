using System.Collections.Frozen;
using System.Globalization;

namespace CareBot.Core.Understanding;

/// <summary>Tells international bank account numbers (ISO 13616) from other codes.</summary>
internal static class Iban
{
    /// <summary>The shortest, Norway's.</summary>
    public const int Shortest = 15;

    /// <summary>The longest that the standard allows.</summary>
    public const int Longest = 34;

    // SWIFT's IBAN registry: country and length.
    private const string Registry =
        "ad24 ae23 al28 at20 ba20 be16 bg22 ch21 cr22 cy28 cz24 de22 dk18 ee20 es24 fi18 fo18 fr27 gb22 ge22 gi23 gl18 gr27 "
        + "hr21 hu28 ie22 il23 is26 it27 kw30 lb28 li21 lt20 lu20 lv21 mc27 md24 me22 mk19 mt31 nl18 no15 pl28 pt25 qa29 ro24 "
        + "rs22 sa24 se24 si19 sk24 sm27 tr26 ua29 va22 xk20";

    private static readonly FrozenDictionary<string, int> Lengths = Registry
        .Split(' ')
        .ToFrozenDictionary(
            entry => entry[..2],
            entry => int.Parse(entry.AsSpan(2), CultureInfo.InvariantCulture),
            StringComparer.Ordinal
        );

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthOf =
        Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Returns true if the characters, lower case without spaces, have the length and the check digits (mod 97).</summary>
    public static bool Is(ReadOnlySpan<char> characters)
    {
        var hasLength =
            characters.Length >= Shortest
            && LengthOf.TryGetValue(characters[..2], out var length)
            && length == characters.Length;
        if (!hasLength || !char.IsAsciiDigit(characters[2]) || !char.IsAsciiDigit(characters[3]))
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
}
