using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>What the bot's address answered to an activity.</summary>
/// <param name="Activity">What was sent; sent again as it is, it is the same delivery.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The body as it came.</param>
internal sealed record BotAnswer(JsonObject Activity, HttpStatusCode Status, string Text)
{
    /// <summary>Gets the seconds of Retry-After, if it was there.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the body as JSON; undefined if it is none.</summary>
    public JsonElement Body => Text.Length > 0 ? JsonSerializer.Deserialize<JsonElement>(Text) : default;

    /// <summary>Gets the activity's own id.</summary>
    public string Id => Activity["id"]?.GetValue<string>() ?? string.Empty;

    /// <summary>Gets the card in an invoke's answer; undefined if there is none.</summary>
    public JsonElement Card =>
        Body.TextAt("type") == "application/vnd.microsoft.card.adaptive"
            ? Body.At("value")
            : Body.At("task").At("value").At("card").At("content");

    /// <summary>Gets the sentence in an invoke's answer; null if there is none.</summary>
    public string? Message => Body.TextAt("value") ?? Body.At("task").TextAt("value");
}
