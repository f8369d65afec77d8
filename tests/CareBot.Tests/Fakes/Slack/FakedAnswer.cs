using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>What a call did and what is said about it.</summary>
/// <param name="Body">The JSON.</param>
/// <param name="Effect">What it did; null if nothing.</param>
internal sealed record FakedAnswer(JsonObject Body, string? Effect = null)
{
    public int Status { get; init; } = 200;

    public string? RetryAfter { get; init; }

    public static FakedAnswer Ok(string? effect, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var body = new JsonObject { ["ok"] = true };
        foreach (var (name, value) in members)
            body[name] = value;
        return new FakedAnswer(body, effect);
    }

    public static FakedAnswer Error(string code, params IReadOnlyList<string> messages)
    {
        var body = new JsonObject { ["ok"] = false, ["error"] = code };
        if (messages.Count > 0)
        {
            var lines = messages.Select(message => (JsonNode?)$"[ERROR] {message}");
            body["response_metadata"] = new JsonObject { ["messages"] = new JsonArray([.. lines]) };
        }

        return new FakedAnswer(body);
    }

    public static FakedAnswer TooMany(TimeSpan wait) =>
        Error("ratelimited") with
        {
            Status = 429,
            RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture),
        };
}
