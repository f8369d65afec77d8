using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations.Praising;

/// <summary>Tells whether words that others will read name the customer.</summary>
internal static class CustomerNames
{
    private const int ShortestName = 3;

    private static readonly string[] Titles =
    [
        "mrs",
        "mr",
        "ms",
        "mx",
        "dr",
        "miss",
        "sir",
        "lady",
        "mister",
        "prof",
        "herr",
        "frau",
    ];

    /// <summary>Returns true where a name or a reference of the case stands in them, or anybody with a title.</summary>
    public static bool Stand(Turn turn, Case? about, Reading words)
    {
        if (words.Personal.Customer is not null)
            return true;
        var said = Words(words.SafeText);
        var known = about is null ? [] : turn.View.History(about.Id).Select(recorded => recorded.Personal);
        return known
            .OfType<PersonalFacts>()
            .SelectMany(personal => Words($"{personal.Customer} {personal.Reference}"))
            .Any(name => said.Contains(name) && name.Length >= ShortestName && !Titles.Contains(name));
    }

    private static HashSet<string> Words(string text) =>
        [
            .. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            ),
        ];
}
