using System.Text.Json.Nodes;

namespace CareBot.Slack;

/// <summary>A call of the Web API.</summary>
/// <param name="Method">Such as <c>chat.postMessage</c>.</param>
/// <param name="Token">The bearer token; null for the few methods that take none.</param>
public sealed record SlackCall(string Method, string? Token)
{
    /// <summary>Gets the arguments as JSON; null where they go as a form.</summary>
    public JsonObject? Json { get; init; }

    /// <summary>Gets the arguments as a form, for the methods that take no JSON.</summary>
    public IReadOnlyDictionary<string, string> Form { get; init; } = new Dictionary<string, string>();
}
