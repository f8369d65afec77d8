using CareBot.Adapters;
using CareBot.Slack.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Installations;

/// <summary>Installs the app by OAuth: sends an administrator to Slack, and keeps what comes back.</summary>
internal sealed class InstallReceiver(
    SlackOptions options,
    InstallStates states,
    OAuthExchange exchange,
    InstallationBook book,
    TokenVault vault,
    StoredInstallations stored,
    SlackHealth health,
    TimeProvider clock,
    ILogger<InstallReceiver> logger
)
{
    /// <summary>Where an installation begins.</summary>
    public const string StartPath = "/slack/install";

    /// <summary>Where Slack sends people back to.</summary>
    public const string ReturnPath = "/slack/oauth";

    /// <summary>Where a reload does nothing any more.</summary>
    public const string DonePath = "/slack/installed";

    // The prefix makes browsers insist on https and on our own host.
    private const string Cookie = "__Host-carebot-install";
    private const int LongestWord = 1000;

    // The rights that the app cannot do without.
    private const string Scopes =
        "app_mentions:read,chat:write,commands,im:history,im:write,users:read,users:read.email";

    // Installing is rare; whoever does it in a loop means no good.
    private static readonly RateGate.Limit Exchanges = new("exchange", TimeSpan.FromSeconds(2), 10);

    private readonly RateGate _rates = new(clock);
    private readonly Uri _authorize = new(options.ApiBaseUrl, "/oauth/v2/authorize");

    /// <summary>Sends the browser to Slack.</summary>
    /// <param name="http">The request.</param>
    public IResult Start(HttpContext http)
    {
        InstallPages.WriteHeaders(http.Response.Headers);
        var state = states.Create();
        http.Response.Cookies.Append(Cookie, state, CookieFor(InstallStates.Life));
        var query = new Dictionary<string, string?>
        {
            ["client_id"] = options.ClientId,
            ["scope"] = Scopes,
            ["user_scope"] = string.Empty,
            ["redirect_uri"] = exchange.Redirect.AbsoluteUri,
            ["state"] = state,
        };
        return Results.Redirect(QueryHelpers.AddQueryString(_authorize.AbsoluteUri, query));
    }

    /// <summary>Takes the browser back from Slack.</summary>
    /// <param name="http">The request.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<IResult> FinishAsync(HttpContext http, CancellationToken stop)
    {
        InstallPages.WriteHeaders(http.Response.Headers);
        var cookie = http.Request.Cookies[Cookie];
        http.Response.Cookies.Delete(Cookie, CookieFor(TimeSpan.Zero));
        if (_rates.Take(Exchanges) > TimeSpan.Zero)
            return InstallPages.TooMany();
        if (!await states.TryUseAsync(Word(http, "state"), cookie, stop))
            return InstallPages.Stale();
        if (http.Request.Query.ContainsKey("error"))
            return InstallPages.CalledOff();
        return Word(http, "code") is { } code ? await InstallAsync(code, stop) : InstallPages.Stale();
    }

    /// <summary>Says that it is done.</summary>
    /// <param name="http">The request.</param>
    public static IResult Done(HttpContext http)
    {
        InstallPages.WriteHeaders(http.Response.Headers);
        return InstallPages.Installed();
    }

    private static string? Word(HttpContext http, string name) =>
        http.Request.Query[name] is [{ Length: > 0 and <= LongestWord } word] ? word : null;

    private static CookieOptions CookieFor(TimeSpan life) =>
        new()
        {
            HttpOnly = true,
            Secure = true,
            // Slack sends the browser back by a plain link, which a stricter cookie would not follow.
            SameSite = SameSiteMode.Lax,
            Path = "/",
            MaxAge = life,
        };

    private async Task<IResult> InstallAsync(string code, CancellationToken stop)
    {
        var answer = await exchange.ExchangeAsync(code, stop);
        if (!answer.IsOk || OAuthGrant.TryRead(answer.Body, clock.GetUtcNow()) is not { } grant)
        {
            Log.NotInstalled(logger, answer.IsOk ? "wrong_shape" : SlackErrors.Code(answer.Error, answer.Status));
            return InstallPages.Refused();
        }

        var tenant = grant.TeamId ?? grant.EnterpriseId ?? string.Empty;
        if (!IsAllowed(grant))
        {
            Log.NotInstalled(logger, "not_among_the_workspaces");
            await exchange.UninstallAsync(grant.Tokens.Access, stop);
            return InstallPages.NotAllowed();
        }

        await KeepAsync(grant, stop);
        stored.Forget(tenant);
        health.Mend(tenant);
        Log.Installed(logger, tenant);
        // So that neither a reload nor the history brings the code again.
        return Results.Redirect(DonePath);
    }

    private Task KeepAsync(OAuthGrant grant, CancellationToken stop)
    {
        var installation = new KeptInstallation(grant.EnterpriseId, grant.TeamId, grant.BotUserId)
        {
            EndsAt = grant.EndsAt,
            InstalledAt = clock.GetUtcNow(),
        };
        return book.InstallAsync(installation with { Tokens = vault.Seal(grant.Tokens, installation.Key) }, stop);
    }

    private bool IsAllowed(OAuthGrant grant) =>
        options.Workspaces.Count == 0
        || (grant.TeamId is { } team && options.Workspaces.Contains(team))
        || (grant.EnterpriseId is { } enterprise && options.Workspaces.Contains(enterprise));
}
