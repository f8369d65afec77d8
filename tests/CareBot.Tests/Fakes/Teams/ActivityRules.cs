using System.Text;
using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>What the connector takes as a message. Stricter than Teams where Teams would only drop or break something silently.</summary>
internal static class ActivityRules
{
    // What a webhook may hold; above it some Teams clients already refuse.
    private const int MaxBytes = 28 * 1024;

    private const string CardType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Returns why an activity is refused; null if it is taken.</summary>
    /// <param name="activity">The body.</param>
    /// <param name="conversation">The conversation of the path.</param>
    /// <param name="appId">The bot.</param>
    /// <param name="bytes">The body's length; null to measure it.</param>
    public static ConnectorAnswer? Check(JsonElement activity, string conversation, Guid appId, int? bytes = null)
    {
        if (activity.ValueKind != JsonValueKind.Object)
            return Bad("The body is no JSON object.");
        if ((bytes ?? Encoding.UTF8.GetByteCount(activity.GetRawText())) > MaxBytes)
            return ConnectorAnswer.Error(413, "MessageSizeTooBig", "Message size too large.");
        var complaint =
            Address(activity, conversation, appId)
            ?? activity.TextAt("type") switch
            {
                "message" => Message(activity),
                "typing" => null,
                var type => $"Unknown activity type '{type}'.",
            };
        return complaint is null ? null : Bad(complaint);
    }

    private static ConnectorAnswer Bad(string message) => ConnectorAnswer.Error(400, "BadSyntax", message);

    private static string? Address(JsonElement activity, string conversation, Guid appId)
    {
        if (activity.At("conversation").TextAt("id") is { } id && id != conversation)
            return "The body names another conversation.";
        if (activity.At("from").TextAt("id") is { } from && from != $"28:{appId:D}")
            return "The body names another sender.";
        return activity.TextAt("channelId") is null or "msteams" ? null : "The body names another channel.";
    }

    private static string? Message(JsonElement activity)
    {
        var text = activity.TextAt("text");
        var attachments = activity.At("attachments").Items().ToList();
        return (text, attachments) switch
        {
            (null or "", []) => "There is neither a text nor a card.",
            (not (null or ""), not []) => "A text and a card together are split in two.",
            (not null, []) => Text(activity, text),
            (_, [var card]) => Card(activity, card),
            _ => "More than one attachment.",
        };
    }

    private static string? Text(JsonElement activity, string text)
    {
        if (activity.TextAt("textFormat") is not (null or "markdown" or "plain" or "xml" or "extendedmarkdown"))
            return "Unknown text format.";
        return activity
            .At("entities")
            .Items()
            .Where(entity => entity.TextAt("type") == "mention")
            .All(mention => mention.TextAt("text") is { } said && text.Contains(said, StringComparison.Ordinal))
            ? null
            : "A mention is not part of the text.";
    }

    private static string? Card(JsonElement activity, JsonElement attachment)
    {
        if (attachment.TextAt("contentType") != CardType)
            return "Unknown kind of attachment.";
        if (activity.At("suggestedActions").ValueKind == JsonValueKind.Object)
            return "Suggested actions do not go with a card.";
        return CardRules.Check(attachment.At("content")) is [var first, ..] ? first : null;
    }
}
