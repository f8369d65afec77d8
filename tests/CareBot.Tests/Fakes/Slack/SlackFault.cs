using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>One way in which a call goes wrong, before or after it took effect.</summary>
internal sealed record SlackFault(SlackFaultKind Kind, bool AfterEffect)
{
    public int Status { get; private init; } = 200;
    public string Body { get; private init; } = string.Empty;
    public string ContentType { get; private init; } = "application/json; charset=utf-8";
    public string? RetryAfter { get; private init; }
    public TimeSpan Time { get; private init; }

    /// <summary>Answers 429.</summary>
    /// <param name="retryAfter">In seconds; null leaves the header out.</param>
    public static SlackFault RateLimited(int? retryAfter) =>
        Error("ratelimited") with
        {
            Status = 429,
            RetryAfter = retryAfter?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };

    /// <summary>Answers with an HTTP error and a page instead of JSON.</summary>
    public static SlackFault Server(int status, bool afterEffect = false) =>
        new(SlackFaultKind.Answer, afterEffect)
        {
            Status = status,
            ContentType = "text/html",
            Body = "<html><body>Server Error</body></html>",
        };

    /// <summary>Answers 200 and <c>ok: false</c>.</summary>
    public static SlackFault Error(string code, bool afterEffect = false) =>
        new(SlackFaultKind.Answer, afterEffect)
        {
            Body = new JsonObject { ["ok"] = false, ["error"] = code }.ToJsonString(),
        };

    /// <summary>Takes effect and answers 200 with something else.</summary>
    public static SlackFault Shape(string body) => new(SlackFaultKind.Answer, AfterEffect: true) { Body = body };

    public static SlackFault Hang(bool afterEffect) => new(SlackFaultKind.Hang, afterEffect);

    public static SlackFault Cut(bool afterEffect) => new(SlackFaultKind.Cut, afterEffect);

    /// <summary>Takes effect and sends half of the answer.</summary>
    public static SlackFault Truncated() => new(SlackFaultKind.Truncate, AfterEffect: true);

    /// <summary>Takes effect at once and answers late.</summary>
    public static SlackFault Slow(TimeSpan time) => new(SlackFaultKind.Delay, AfterEffect: true) { Time = time };
}
