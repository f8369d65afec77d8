using System.Globalization;
using System.Text.Json.Nodes;
using CareBot.Core.Ports;

namespace CareBot.Slack.Sending;

/// <summary>Makes the payloads in which a message goes. Nothing that a person typed becomes a link, a mention or a preview.</summary>
internal static class Post
{
    /// <summary>Returns what the ids of a message's blocks begin with: by it we find our own message again.</summary>
    /// <param name="item">The message.</param>
    public static string Name(OutboxItem item) => string.Create(CultureInfo.InvariantCulture, $"m{item.Id}");

    /// <summary>Makes a payload with blocks.</summary>
    /// <param name="item">The message.</param>
    /// <param name="options">Say whether charts are drawn natively.</param>
    public static JsonObject Drawn(OutboxItem item, SlackOptions options) =>
        Literal(SlackRenderer.Message(item.Message, Name(item), options.NativeCharts));

    /// <summary>Makes a payload of text alone, which Slack has no reason to refuse. In an update it takes the blocks away.</summary>
    /// <param name="item">The message.</param>
    public static JsonObject Plain(OutboxItem item) => Literal(new() { ["text"] = SlackRenderer.Text(item.Message) });

    /// <summary>Completes a payload that becomes a new message.</summary>
    /// <param name="payload">The payload.</param>
    public static void Quiet(JsonObject payload)
    {
        payload["mrkdwn"] = false;
        (payload["unfurl_links"], payload["unfurl_media"]) = (false, false);
    }

    private static JsonObject Literal(JsonObject payload)
    {
        (payload["parse"], payload["link_names"]) = ("none", false);
        return payload;
    }
}
