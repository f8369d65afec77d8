using System.Text.Json.Nodes;

namespace CareBot.Slack;

/// <summary>What Slack is answered.</summary>
/// <param name="Body">The body of the answer; null for an empty one.</param>
public sealed record SlackReply(JsonNode? Body)
{
    /// <summary>Gets when Slack should deliver again, because this delivery was not taken; null where it was.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the answer that only says that the delivery was taken.</summary>
    public static SlackReply Taken { get; } = new((JsonNode?)null);
}
