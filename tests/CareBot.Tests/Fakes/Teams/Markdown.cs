using System.Text;
using System.Text.RegularExpressions;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Text as it looks once Teams has drawn its small markdown: escapes and marks gone, links apart.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Links">Where its links lead.</param>
internal sealed partial record Markdown(string Text, IReadOnlyList<string> Links)
{
    // Escaped characters step aside into the private use area while marks are looked for.
    private const char Aside = '\uE000';

    public static Markdown Read(string? source)
    {
        var links = new List<string>();
        var hidden = Escape().Replace(source ?? string.Empty, match => ((char)(Aside + match.Value[1])).ToString());
        hidden = Link()
            .Replace(
                hidden,
                match =>
                {
                    links.Add(Show(match.Groups["to"].Value));
                    return match.Groups["text"].Value;
                }
            );
        hidden = Strong().Replace(hidden, "${in}");
        hidden = Emphasis().Replace(hidden, "${in}");
        return new Markdown(Show(Underscored().Replace(hidden, "${in}")), links);
    }

    private static string Show(string hidden)
    {
        var shown = new StringBuilder(hidden.Length);
        foreach (var character in hidden)
            shown.Append(character is >= Aside and < (char)(Aside + 128) ? (char)(character - Aside) : character);
        return shown.ToString();
    }

    [GeneratedRegex(@"\\[!-/:-@\[-`{-~]", RegexOptions.None, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"\[(?<text>[^\]\n]+)\]\((?<to>[^)\s]+)\)", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*(?=\S)(?<in>[^\n]+?)(?<=\S)\*\*", RegexOptions.None, 1000)]
    private static partial Regex Strong();

    [GeneratedRegex(@"\*(?=\S)(?<in>[^*\n]+?)(?<=\S)\*", RegexOptions.None, 1000)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(?<!\w)_(?=\S)(?<in>[^\n]+?)(?<=\S)_(?!\w)", RegexOptions.None, 1000)]
    private static partial Regex Underscored();
}
