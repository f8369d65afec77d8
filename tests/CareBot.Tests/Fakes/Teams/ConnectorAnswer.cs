using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>What the connector answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON, or empty.</param>
/// <param name="ErrorCode">The connector's own name of the error; null if all is well.</param>
/// <param name="CreatedId">The id that it tells.</param>
internal sealed record ConnectorAnswer(int Status, string Body, string? ErrorCode = null, string? CreatedId = null)
{
    /// <summary>Gets what Retry-After holds, if it is there.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>Gets a value indicating whether the bot itself went over a rate.</summary>
    public bool IsOverRate { get; init; }

    public static ConnectorAnswer Empty(int status) => new(status, string.Empty);

    public static ConnectorAnswer Made(int status, string id) =>
        new(status, new JsonObject { ["id"] = id }.ToJsonString(), CreatedId: id);

    public static ConnectorAnswer Json(JsonNode body) => new(200, body.ToJsonString());

    public static ConnectorAnswer Error(int status, string code, string message = "Refused.") =>
        new(status, ErrorBody(code, message), code);

    /// <summary>Returns the other shape in which Teams refuses: somebody who does not want to hear from the bot.</summary>
    public static ConnectorAnswer Blocked()
    {
        var body = new JsonObject
        {
            ["errorCode"] = 209,
            ["message"] = """{"subCode":"MessageWritesBlocked","details":"Thread is blocked."}""",
            ["subCode"] = "MessageWritesBlocked",
        };
        return new ConnectorAnswer(403, body.ToJsonString(), "MessageWritesBlocked");
    }

    public static string ErrorBody(string code, string message) =>
        new JsonObject
        {
            ["error"] = new JsonObject { ["code"] = code, ["message"] = message },
        }.ToJsonString();
}
