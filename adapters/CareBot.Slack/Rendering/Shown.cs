using System.Globalization;
using System.Text;

namespace CareBot.Slack.Rendering;

/// <summary>Text as it may be shown: nothing that turns the direction around, controls anything, or is no character at all.</summary>
internal static class Shown
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>Cleans a text.</summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                clean.Append(' ');
            else if (MayStay(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Cleans a text of which only one line may be shown.</summary>
    /// <param name="text">Any text.</param>
    public static string OneLine(string text) => Clean(text).Replace('\n', ' ').Trim();

    /// <summary>Escapes what would otherwise be a control sequence, once.</summary>
    /// <param name="text">A clean text.</param>
    public static string Escape(string text) =>
        text.AsSpan().ContainsAny('&', '<', '>')
            ? new StringBuilder(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").ToString()
            : text;

    /// <summary>Returns how long a text is once it is escaped.</summary>
    /// <param name="text">A clean text.</param>
    public static int EscapedLength(ReadOnlySpan<char> text)
    {
        var length = text.Length;
        foreach (var c in text)
        {
            length += c switch
            {
                '&' => 4,
                '<' or '>' => 3,
                _ => 0,
            };
        }

        return length;
    }

    // Halves of surrogate pairs were made into U+FFFD by the enumeration.
    private static bool MayStay(Rune rune) =>
        rune.Value is '\n' or ZeroWidthJoiner or ZeroWidthNonJoiner
        || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
