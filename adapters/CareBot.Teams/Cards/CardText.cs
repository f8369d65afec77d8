using System.Text;

namespace CareBot.Teams.Cards;

/// <summary>Makes a text safe to be shown: what somebody typed never becomes mark-up, a link or a function.</summary>
internal static class CardText
{
    // What markdown reads as something else wherever it stands.
    private const string Marks = "\\*_~[]#>|`<";

    /// <summary>Cleans a text for where Teams shows it as it is.</summary>
    /// <param name="text">Any text.</param>
    public static string Plain(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n')
                whole.Append(rune);
            else if (rune.Value is '\t')
                whole.Append(' ');
        }

        // Cards know {{DATE(…)}} and {{TIME(…)}}; with nothing visible between the braces they do not.
        return whole.Replace("{{", "{\u200B{").ToString();
    }

    /// <summary>Cleans a text for where Teams reads markdown.</summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text)
    {
        var plain = Plain(text);
        var escaped = new StringBuilder(plain.Length + 16);
        var (isStart, isNumber) = (true, false);
        for (var at = 0; at < plain.Length; at++)
        {
            var c = plain[at];
            var beginsList = (isStart && c is '-' or '+') || (isNumber && c is '.' or ')');
            if (beginsList || Marks.Contains(c, StringComparison.Ordinal) || IsEntity(plain, at))
                escaped.Append('\\');
            escaped.Append(c);
            isNumber = (isStart || isNumber) && char.IsAsciiDigit(c);
            isStart = c is '\n' || (isStart && char.IsWhiteSpace(c));
        }

        return escaped.ToString();
    }

    /// <summary>Makes one line of a text, for a button or a title.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">At most so many UTF-16 units.</param>
    public static string OneLine(string text, int most) => CutText.To(Plain(text).Replace('\n', ' ').Trim(), most);

    // Such as &lt; or &#60;
    private static bool IsEntity(string text, int at) =>
        text[at] == '&'
        && at + 1 < text.Length
        && (text[at + 1] == '#' || char.IsAsciiLetter(text[at + 1]))
        && EndsSoon(text, at);

    private static bool EndsSoon(string text, int at) => text.AsSpan(at, Math.Min(text.Length - at, 40)).Contains(';');
}
