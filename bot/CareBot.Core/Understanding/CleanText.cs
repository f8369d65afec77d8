using System.Globalization;
using System.Text;

namespace CareBot.Core.Understanding;

/// <summary>Text as it may be kept and shown.</summary>
/// <param name="Text">NFC, without control, format or bidi characters and without halves of surrogate pairs.</param>
/// <param name="WasCut">True where the end was cut off.</param>
internal readonly record struct CleanText(string Text, bool WasCut)
{
    /// <summary>How much is read of one message; a hurried person writes two hundred.</summary>
    public const int MaxLength = 8_000;

    private const char ZeroWidthNonJoiner = '\u200C';
    private const char ZeroWidthJoiner = '\u200D';

    /// <summary>Cleans any text whatsoever.</summary>
    public static CleanText From(string text)
    {
        var needsWork = text.Length > MaxLength || text.AsSpan().ContainsAnyExceptInRange(' ', '~');
        if (!needsWork)
            return new(text, WasCut: false);
        var rest = new StringBuilder(Math.Min(text.Length, 2 * MaxLength));
        foreach (var rune in text.EnumerateRunes())
        {
            if (rest.Length > MaxLength)
                break;
            Append(rest, rune);
        }

        var clean = rest.ToString();
        return clean.Length > MaxLength ? new(Cut(clean), WasCut: true) : new(clean, WasCut: false);
    }

    private static void Append(StringBuilder rest, Rune rune)
    {
        if (rune.Value is '\n' or '\r' or '\t' or '\v' or '\f' or 0x85)
            rest.Append(' ');
        else if (rune.IsBmp && rest.Length > 0 && AccentedLatin.TryCompose(rest[^1], (char)rune.Value, out var whole))
            rest[^1] = whole;
        else if (MayStay(rune))
            rest.Append(rune.ToString());
    }

    private static bool MayStay(Rune rune) =>
        rune.Value is ZeroWidthJoiner or ZeroWidthNonJoiner
        || Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate);

    private static string Cut(string text)
    {
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= MaxLength)
            end += next;
        if (end > 0)
            return text[..end];
        // One letter under eight thousand accents is no letter; cut it between two code points.
        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
