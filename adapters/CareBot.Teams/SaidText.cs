using System.Net;
using System.Text.Json;
using CareBot.Adapters;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Takes out of a message what somebody said to us: without our own name, without mark-up, not too long.</summary>
internal static class SaidText
{
    // Far more than is read of it, so that whoever reads it sees that it went on.
    private const int Longest = 16_000;

    // Nobody mentions more people in one message.
    private const int MostMentions = 100;

    /// <summary>Reads the text.</summary>
    /// <param name="activity">A message.</param>
    public static string Of(TeamsActivity activity)
    {
        var text = activity.Root.TextAt("text") ?? string.Empty;
        foreach (var mention in activity.Root.At("entities").Items().Take(MostMentions).Where(IsMention))
        {
            // By the id, never by the name: anybody may be called CareBot.
            var isUs = activity.Bot.Length > 0 && mention.At("mentioned").TextAt("id") == activity.Bot;
            if (mention.TextAt("text") is { Length: > 0 } marked)
                text = text.Replace(marked, isUs ? " " : Unmark(marked), StringComparison.Ordinal);
        }

        var decoded = WebUtility.HtmlDecode(text).Replace('\u00A0', ' ');
        return CutText.To(OneSpace(decoded).Trim(), Longest);
    }

    private static bool IsMention(JsonElement entity) => entity.TextAt("type") == "mention";

    private static string Unmark(string marked) =>
        marked
            .Replace("<at>", string.Empty, StringComparison.Ordinal)
            .Replace("</at>", string.Empty, StringComparison.Ordinal);

    private static string OneSpace(string text) =>
        string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
