namespace CareBot.Slack;

/// <summary>The settings of the Slack adapter, under <c>Slack</c>, already validated by the host.</summary>
public sealed record SlackOptions
{
    /// <summary>Gets a value indicating whether to talk to Slack at all.</summary>
    public bool Enabled { get; init; }

    /// <summary>Gets the signing secrets that are believed: one, or two while one replaces the other; none only in Socket Mode.</summary>
    public IReadOnlyList<string> SigningSecrets { get; init; } = [];

    /// <summary>Gets the bot token of the one workspace that was installed by hand (<c>xoxb-…</c>); null where all come by OAuth.</summary>
    public string? BotToken { get; init; }

    /// <summary>Gets the app-level token (<c>xapp-…</c>) of Socket Mode; null without it.</summary>
    public string? AppToken { get; init; }

    /// <summary>Gets the app's client id, for the installation by OAuth; null without it.</summary>
    public string? ClientId { get; init; }

    /// <summary>Gets the app's client secret; also the key under which installed tokens are encrypted in the database.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Gets the address under which people reach this program, for the OAuth redirect; null without OAuth.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>Gets the workspaces and enterprises (T… and E…) that may install the app by OAuth; empty means any.</summary>
    public IReadOnlyList<string> Workspaces { get; init; } = [];

    /// <summary>Gets Slack's Web API; plain http only on loopback.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api/");

    /// <summary>Gets a value indicating whether charts are drawn natively; older clients may not show them.</summary>
    public bool NativeCharts { get; init; }
}
