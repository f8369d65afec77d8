using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A message as Slack keeps it.</summary>
internal sealed class SlackMessage
{
    public required string Ts { get; init; }
    public required string Channel { get; init; }
    public required string User { get; init; }

    /// <summary>Gets the bot that wrote it; null for people.</summary>
    public string? BotId { get; init; }
    public string? ThreadTs { get; init; }

    /// <summary>Gets the only person who sees it; null if everybody in the conversation does.</summary>
    public string? OnlyFor { get; init; }
    public required string Text { get; set; }
    public JsonArray? Blocks { get; set; }
    public bool IsDeleted { get; set; }

    /// <summary>Gets or sets how often it was updated.</summary>
    public int Updates { get; set; }

    public JsonObject ToJson()
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["user"] = User,
            ["ts"] = Ts,
            ["text"] = Text,
        };
        if (BotId is not null)
            message["bot_id"] = BotId;
        if (ThreadTs is not null)
            message["thread_ts"] = ThreadTs;
        if (Blocks is not null)
            message["blocks"] = Blocks.DeepClone();
        return message;
    }
}
