namespace CareBot.Tests.Fakes.Slack;

/// <summary>The way on which Slack's deliveries reach the product.</summary>
internal interface ISlackWay
{
    /// <summary>Delivers.</summary>
    /// <param name="payload">What.</param>
    /// <param name="retry">0 the first time, then 1 to 3.</param>
    /// <param name="reason">Why again, such as <c>http_timeout</c>.</param>
    Task<SlackOutcome> DeliverAsync(SlackPayload payload, int retry = 0, string reason = "");
}
