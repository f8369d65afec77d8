namespace CareBot.Tests.Fakes.Slack;

/// <summary>A button that a person can press.</summary>
internal sealed record SlackButton(string Title, string ActionId, string? Value, string BlockId);
