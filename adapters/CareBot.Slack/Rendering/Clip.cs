using System.Globalization;

namespace CareBot.Slack.Rendering;

/// <summary>Cuts texts to Slack's limits, between two letters as people see them.</summary>
internal static class Clip
{
    private const string Ellipsis = "…";

    /// <summary>Cuts a text that is too long, and shows that it was cut.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How many UTF-16 units it may have.</param>
    /// <param name="weigh">How many units a letter takes; as many as it has where this is left out.</param>
    public static string Text(string text, int most, Func<ReadOnlySpan<char>, int>? weigh = null)
    {
        weigh ??= letter => letter.Length;
        return weigh(text) <= most ? text : text[..EndWithin(text, most - Ellipsis.Length, weigh)].TrimEnd() + Ellipsis;
    }

    /// <summary>Splits a text into pieces that are short enough, at the ends of lines or words where there are any.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">How many UTF-16 units a piece may have.</param>
    public static IEnumerable<string> Split(string text, int most)
    {
        while (text.Length > most)
        {
            var end = GoodEnd(text, EndWithin(text, most, letter => letter.Length));
            yield return text[..end];
            text = text[end..];
        }

        yield return text;
    }

    private static int GoodEnd(string text, int end)
    {
        // A piece of less than half would only make more of them.
        var line = text.LastIndexOf('\n', end - 1, end / 2);
        var word = line >= 0 ? line : text.LastIndexOf(' ', end - 1, end / 2);
        return word >= 0 ? word + 1 : end;
    }

    private static int EndWithin(string text, int most, Func<ReadOnlySpan<char>, int> weigh)
    {
        var (end, weight) = (0, 0);
        while (end < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, end);
            weight += weigh(text.AsSpan(end, length));
            if (weight > most)
                break;
            end += length;
        }

        return end > 0 ? end : EndInside(text, most);
    }

    // One letter under thousands of accents is cut between two of them.
    private static int EndInside(string text, int most)
    {
        var end = Math.Clamp(most, 1, text.Length);
        return end > 1 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
