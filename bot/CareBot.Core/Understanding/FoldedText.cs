using System.Globalization;

namespace CareBot.Core.Understanding;

/// <summary>Text as it is compared: lower case, without accents, quotes and dashes made plain.</summary>
/// <param name="Characters">The folded characters.</param>
/// <param name="Positions">For each folded character, its position in the clean text.</param>
/// <param name="Length">How many of both are in use.</param>
internal readonly record struct FoldedText(char[] Characters, int[] Positions, int Length)
{
    /// <summary>A space that does not end a number, as in <c>1 234</c>.</summary>
    public const char HardSpace = '\u00A0';

    /// <summary>Folds clean text.</summary>
    public static FoldedText From(string clean)
    {
        // A ligature becomes up to three characters.
        var room = System.Text.Ascii.IsValid(clean) ? clean.Length : clean.Length * 3;
        var characters = new char[room];
        var positions = new int[room];
        var length = 0;
        for (var position = 0; position < clean.Length; position++)
        {
            var letter = clean[position];
            if (letter < '\u0080')
            {
                (characters[length], positions[length++]) = (char.ToLowerInvariant(letter), position);
                continue;
            }

            foreach (var folded in Fold(letter))
                (characters[length], positions[length++]) = (folded, position);
        }

        return new(characters, positions, length);
    }

    private static string Fold(char letter) =>
        letter switch
        {
            '\u00A0' or '\u2007' or '\u2009' or '\u202F' => "\u00A0",
            '‘' or '’' or '‛' or '′' or 'ʼ' or '´' => "'",
            '“' or '”' or '„' or '«' or '»' => "\"",
            '‐' or '‑' or '‒' or '–' or '—' or '−' => "-",
            'ı' or 'İ' => "i",
            'ß' => "ss",
            'æ' or 'Æ' => "ae",
            'œ' or 'Œ' => "oe",
            'ø' or 'Ø' => "o",
            'ł' or 'Ł' => "l",
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            '…' => ".",
            >= '\uFF10' and <= '\uFF19' => letter.ToString(),
            >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(letter - 0xFEE0)).ToString(),
            _ => FoldOther(letter),
        };

    private static string FoldOther(char letter) =>
        char.GetUnicodeCategory(letter) switch
        {
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator =>
                " ",
            UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => "",
            _ => char.ToLowerInvariant(AccentedLatin.Strip(letter)).ToString(),
        };
}
