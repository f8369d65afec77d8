using System.Text;
using System.Text.RegularExpressions;

namespace CareBot.Teams.Cards;

/// <summary>Makes a text safe to be shown: what somebody typed never becomes mark-up, a link or a function.</summary>
internal static partial class CardText
{
    private const char HiddenSpace = '\u200B';

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

        return Functions().Replace(whole.ToString(), match => match.Value.Insert(1, HiddenSpace.ToString()));
    }

    /// <summary>Cleans a text for where Teams reads markdown.</summary>
    /// <param name="text">Any text.</param>
    public static string Escape(string text)
    {
        var plain = Plain(text);
        var marked = Marks().Replace(plain, @"\$0");
        // A number followed by a dot begins a list: it is the dot that is escaped.
        return Numbers().Replace(marked, @"\");
    }

    /// <summary>Makes one line of a text, for a button or a title.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">At most so many UTF-16 units.</param>
    public static string OneLine(string text, int most) => CutText.To(Plain(text).Replace('\n', ' ').Trim(), most);

    // Cards know {{DATE(…)}} and {{TIME(…)}}.
    [GeneratedRegex(
        @"\{\{(?=\s*(DATE|TIME)\s*\()",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Functions();

    [GeneratedRegex(
        @"[\\*_~\[\]#>|`<]|&(?=#?\w+;)|(?<=^\s*)[-+](?=\s|$)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Marks();

    [GeneratedRegex(
        @"(?<=^\s*\d+)(?=[.)])",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Numbers();
}
