namespace CareBot.Settings;

/// <summary>How to reach Slack.</summary>
/// <param name="Enabled">Whether to talk to Slack at all.</param>
/// <param name="SigningSecret">Proves that a request comes from Slack.</param>
/// <param name="BotToken">Proves to Slack who we are.</param>
/// <param name="ApiBaseUrl">Slack's own address, or a stand-in on this machine.</param>
public sealed record SlackSettings(bool Enabled, Secret? SigningSecret, Secret? BotToken, Uri ApiBaseUrl);
