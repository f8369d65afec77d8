namespace CareBot.Slack.Reading;

/// <summary>What is known beside the payload.</summary>
/// <param name="Now">The time.</param>
/// <param name="IsOurChat">Whether the channel in which it happened is known to be the person's chat with us.</param>
internal sealed record SlackScene(DateTimeOffset Now, bool IsOurChat);
