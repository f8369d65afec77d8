using System.Text;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Slack.Rendering;

/// <summary>Writes running text as Slack's text objects. Weight and links need its markup; where the words themselves hold a mark that it would read as such, they come as plain text, whole but without weight.</summary>
internal static class Passage
{
    /// <summary>Writes running text; none where there is nothing to read.</summary>
    /// <param name="pieces">Its pieces.</param>
    /// <param name="most">How long a text object may be.</param>
    public static IEnumerable<JsonObject> Write(IReadOnlyList<Inline> pieces, int most = Limits.TextObject)
    {
        if (TryMarkup(pieces) is { } markup && markup.Length <= most)
            return [Markup(markup)];
        var flat = Shown.Clean(PlainTextWriter.Flat(pieces)).Trim();
        return flat.Length == 0 ? [] : Clip.Split(flat, most).Where(IsReadable).Select(Plain);
    }

    /// <summary>Makes a text object that is shown as it is.</summary>
    /// <param name="text">A clean text.</param>
    public static JsonObject Plain(string text) =>
        new()
        {
            ["type"] = "plain_text",
            ["text"] = text,
            ["emoji"] = false,
        };

    /// <summary>Makes a text object in Slack's markup. Verbatim: what only looks like a link or a mention becomes none.</summary>
    /// <param name="text">Markup, its words escaped.</param>
    public static JsonObject Markup(string text) =>
        new()
        {
            ["type"] = "mrkdwn",
            ["text"] = text,
            ["verbatim"] = true,
        };

    /// <summary>Tells whether words keep their meaning inside of markup.</summary>
    /// <param name="text">A clean text.</param>
    public static bool IsPlainInMarkup(string text) =>
        !text.AsSpan().ContainsAny("*_~`") && !text.Split('\n').Any(line => line.TrimStart().StartsWith('>'));

    /// <summary>Tells whether there is anything to read.</summary>
    /// <param name="text">A clean text.</param>
    public static bool IsReadable(string text) => !string.IsNullOrWhiteSpace(text);

    // Null where plain text does as well, or better.
    private static string? TryMarkup(IReadOnlyList<Inline> pieces)
    {
        if (pieces.All(piece => piece is Inline.Text) || !pieces.All(piece => IsPlainInMarkup(WordsOf(piece))))
            return null;
        var markup = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
            Append(markup, pieces[i], i + 1 < pieces.Count ? WordsOf(pieces[i + 1]) : string.Empty);
        return IsReadable(markup.ToString()) ? markup.ToString().Trim() : null;
    }

    private static void Append(StringBuilder markup, Inline piece, string next)
    {
        var words = WordsOf(piece);
        switch (piece)
        {
            case Inline.Bold when MayBeBold(markup, words, next):
                var core = words.Trim();
                markup.Append(words.Replace(core, $"*{Shown.Escape(core)}*", StringComparison.Ordinal));
                break;
            case Inline.Link { Address: var address } when AddressOf(address) is { } target && IsReadable(words):
                markup.Append('<').Append(target).Append('|').Append(Shown.Escape(words)).Append('>');
                break;
            default:
                markup.Append(Shown.Escape(Shown.Clean(PlainTextWriter.Flat([piece]))));
                break;
        }
    }

    private static string WordsOf(Inline piece) =>
        piece switch
        {
            Inline.Link link => Shown.OneLine(link.Title),
            _ => Shown.Clean(PlainTextWriter.Flat([piece])),
        };

    // The stars are marks only at the edges of words, and on one line.
    private static bool MayBeBold(StringBuilder before, string words, string next) =>
        IsReadable(words)
        && !words.Contains('\n', StringComparison.Ordinal)
        && (before.Length == 0 || char.IsWhiteSpace(before[^1]) || char.IsWhiteSpace(words[0]))
        && (next.Length == 0 || char.IsWhiteSpace(next[0]) || char.IsWhiteSpace(words[^1]) || next[0] is ',' or '.');

    private static string? AddressOf(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps)
            return null;
        var target = address.AbsoluteUri.Replace("|", "%7C", StringComparison.Ordinal);
        var escaped = Shown.Escape(target);
        return escaped.Length <= Limits.Url ? escaped : null;
    }
}
