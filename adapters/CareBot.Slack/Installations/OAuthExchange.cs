namespace CareBot.Slack.Installations;

/// <summary>Asks Slack for tokens, as the app itself.</summary>
internal sealed class OAuthExchange(SlackOptions options, ISlackWire wire)
{
    /// <summary>Gets where Slack sends people back to.</summary>
    public Uri Redirect { get; } = RedirectOf(options);

    /// <summary>Turns the code of an installation into tokens.</summary>
    /// <param name="code">As it came with the person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SlackAnswer> ExchangeAsync(string code, CancellationToken cancellationToken) =>
        AskAsync(
            "oauth.v2.access",
            new() { ["code"] = code, ["redirect_uri"] = Redirect.AbsoluteUri },
            token: null,
            cancellationToken
        );

    /// <summary>Turns a refresh token into the next pair. Whatever becomes of the answer, the old refresh token is then of no use any more.</summary>
    /// <param name="refreshToken">The refresh token.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SlackAnswer> RefreshAsync(string refreshToken, CancellationToken cancellationToken) =>
        AskAsync(
            "oauth.v2.access",
            new() { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken },
            token: null,
            cancellationToken
        );

    /// <summary>Takes the app off again where it was just installed.</summary>
    /// <param name="token">The bot token of the place.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<SlackAnswer> UninstallAsync(string token, CancellationToken cancellationToken) =>
        AskAsync("apps.uninstall", [], token, cancellationToken);

    private Task<SlackAnswer> AskAsync(
        string method,
        Dictionary<string, string> form,
        string? token,
        CancellationToken cancellationToken
    )
    {
        form["client_id"] = options.ClientId ?? string.Empty;
        form["client_secret"] = options.ClientSecret ?? string.Empty;
        return wire.CallAsync(new SlackCall(method, token) { Form = form }, cancellationToken);
    }

    private static Uri RedirectOf(SlackOptions options) =>
        options.PublicUrl is { } url
            ? new Uri($"{url.AbsoluteUri.TrimEnd('/')}{InstallReceiver.ReturnPath}")
            : throw new InvalidOperationException("Slack:PublicUrl is empty; installing by OAuth needs it.");
}
