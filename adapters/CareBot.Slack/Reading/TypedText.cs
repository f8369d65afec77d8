using System.Globalization;
using System.Text;

namespace CareBot.Slack.Reading;

/// <summary>Reads the text of a Slack message back into what the person typed: no control sequences, no escapes, not our own name.</summary>
internal static class TypedText
{
    /// <summary>As much as is read of one message.</summary>
    public const int MaxLength = 8_000;

    // Escapes and control sequences make a text longer; nothing that was typed within the limit is lost.
    private const int MaxRaw = 8 * MaxLength;

    private static readonly char[] Brackets = ['<', '>'];

    /// <summary>Reads a text.</summary>
    /// <param name="raw">As Slack sent it.</param>
    /// <param name="ourUserId">Who we are; our own mention is taken off. Empty where that is not known.</param>
    public static string Read(string raw, string ourUserId)
    {
        var bounded = raw.Length > MaxRaw ? raw[..MaxRaw] : raw;
        return Cut(Unescape(Speak(bounded, ourUserId)).Trim());
    }

    /// <summary>Cuts a text where it becomes too long to be read, between two letters.</summary>
    /// <param name="text">Any text.</param>
    public static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = 0;
        while (StringInfo.GetNextTextElementLength(text, end) is var next && end + next <= MaxLength)
            end += next;
        if (end > 0)
            return text[..end];
        return text[..(char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }

    private static string Speak(string text, string ourUserId)
    {
        var spoken = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '<' ? text.IndexOfAny(Brackets, i + 1) : -1;
            if (end > i + 1 && text[end] == '>' && text[i + 1] != ' ')
            {
                spoken.Append(Say(text[(i + 1)..end], ourUserId));
                i = end;
            }
            else
            {
                spoken.Append(text[i]);
            }
        }

        return spoken.ToString();
    }

    // What is between the brackets: its sign, what it names, and after a bar what it is shown as.
    private static string Say(string inside, string ourUserId)
    {
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var (name, label) = bar < 0 ? (inside, string.Empty) : (inside[..bar], inside[(bar + 1)..]);
        return name[0] switch
        {
            '@' when name[1..] == ourUserId && ourUserId.Length > 0 => " ",
            '@' => label.Length > 0 ? $"@{label}" : "@someone",
            '#' => label.Length > 0 ? $"#{label}" : "#channel",
            '!' => label.Length > 0 ? label : $"@{name[1..].Split('^')[0]}",
            _ => label.Length > 0 ? label : name,
        };
    }

    // The ampersand last, or an escaped escape would be read twice.
    private static string Unescape(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? new StringBuilder(text).Replace("&lt;", "<").Replace("&gt;", ">").Replace("&amp;", "&").ToString()
            : text;
}
