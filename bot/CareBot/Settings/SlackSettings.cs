namespace CareBot.Settings;

/// <summary>How to reach Slack.</summary>
public sealed record SlackSettings
{
    /// <summary>Gets a value indicating whether to talk to Slack at all.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Gets what proves that a request comes from Slack.</summary>
    public required Secret? SigningSecret { get; init; }

    /// <summary>Gets the signing secret that was replaced, believed for as long as it stands here.</summary>
    public required Secret? PreviousSigningSecret { get; init; }

    /// <summary>Gets what proves to Slack who we are, in the one workspace that was installed by hand.</summary>
    public required Secret? BotToken { get; init; }

    /// <summary>Gets the app-level token of Socket Mode.</summary>
    public required Secret? AppToken { get; init; }

    /// <summary>Gets the client id of the app, for the installation by OAuth.</summary>
    public required string? ClientId { get; init; }

    /// <summary>Gets the client secret of the app.</summary>
    public required Secret? ClientSecret { get; init; }

    /// <summary>Gets the address under which people reach this program.</summary>
    public required Uri? PublicUrl { get; init; }

    /// <summary>Gets the workspaces and enterprises that may install the app; empty means any.</summary>
    public required IReadOnlyList<string> Workspaces { get; init; }

    /// <summary>Gets Slack's own address, or a stand-in on this machine.</summary>
    public required Uri ApiBaseUrl { get; init; }

    /// <summary>Gets a value indicating whether charts are drawn natively.</summary>
    public required bool NativeCharts { get; init; }
}
