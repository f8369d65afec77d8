namespace CareBot.Tests.Fakes.Slack;

/// <summary>What Slack's "Basic information" page shows of our app.</summary>
internal sealed record SlackCredentials
{
    public string AppId { get; init; } = "A0001";
    public string ClientId { get; init; } = "1111.2222";
    public string ClientSecret { get; init; } = "carebot-test-client-secret";
    public string SigningSecret { get; init; } = "carebot-test-signing-secret";
    public string AppToken { get; init; } = "xapp-1-A0001-test";
}
