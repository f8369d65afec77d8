using CareBot.Adapters;

namespace CareBot.Slack.Installations;

/// <summary>The one workspace whose bot token stands in the settings. Who we are there is asked once, when it is first needed.</summary>
internal sealed class SingleInstallation(SlackOptions options, ISlackWire wire, TimeProvider clock)
    : ISlackInstallations
{
    // As long as a request that must be answered within three seconds can spare.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(10);

    // A dead token may come back to life, such as when an account is switched on again.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    private readonly Lock _gate = new();
    private SlackInstallation? _known;
    private Task _asking = Task.CompletedTask;
    private DateTimeOffset _askAgainAt = DateTimeOffset.MinValue;

    public async Task<SlackInstallation?> FindAsync(string tenant, CancellationToken cancellationToken)
    {
        if (options.BotToken is not { } token)
            return null;
        if (_known is null or { IsBroken: true })
            await AskAsync(token, cancellationToken);
        // While it is not known, Slack's word is good enough: an app of one workspace hears from no other.
        return _known switch
        {
            null => new SlackInstallation(tenant, token, string.Empty, null, null, IsBroken: false),
            { IsBroken: true, BotUserId: "" } broken => broken with { Tenant = tenant },
            { } known => known.Tenant == tenant ? known : null,
        };
    }

    public Task BreakAsync(string tenant, string cause, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _known = (_known ?? Nobody(tenant)) with { IsBroken = true };
            _askAgainAt = clock.GetUtcNow() + BetweenLooks;
        }

        return Task.CompletedTask;
    }

    public Task RemoveAsync(string tenant, CancellationToken cancellationToken) =>
        BreakAsync(tenant, "app_uninstalled", cancellationToken);

    // A token in the settings never runs out by itself; if Slack says so, it is of no use any more.
    public async Task<SlackInstallation?> RefreshAsync(SlackInstallation stale, CancellationToken cancellationToken)
    {
        await BreakAsync(stale.Tenant, "token_expired", cancellationToken);
        return null;
    }

    private SlackInstallation Nobody(string tenant) =>
        new(tenant, options.BotToken ?? string.Empty, string.Empty, null, null, IsBroken: false);

    private async Task AskAsync(string token, CancellationToken cancellationToken)
    {
        Task asking;
        lock (_gate)
        {
            if (_asking.IsCompleted && clock.GetUtcNow() >= _askAgainAt)
            {
                _askAgainAt = clock.GetUtcNow() + (_known is null ? BetweenTries : BetweenLooks);
                // Whoever asks first must not take the answer away from the others by giving up.
                _asking = LearnAsync(token, CancellationToken.None);
            }

            asking = _asking;
        }

        await Task.WhenAny(asking, Task.Delay(Patience, clock, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
    }

    private async Task LearnAsync(string token, CancellationToken cancellationToken)
    {
        var answer = await wire.CallAsync(new SlackCall("auth.test", token), cancellationToken);
        if (answer.IsOk)
            Keep(Read(answer, token));
        else if (Api.SlackErrors.FaultOf(answer.Error) is Api.SlackFault.DeadToken or Api.SlackFault.ExpiredToken)
            Keep((_known ?? Nobody(string.Empty)) with { IsBroken = true });
    }

    private void Keep(SlackInstallation known)
    {
        lock (_gate)
            _known = known;
    }

    private static SlackInstallation Read(SlackAnswer answer, string token)
    {
        var isWhole = answer.Body.At("is_enterprise_install").ValueKind == System.Text.Json.JsonValueKind.True;
        var team = isWhole ? null : answer.Body.TextAt("team_id");
        var enterprise = answer.Body.TextAt("enterprise_id");
        var us = answer.Body.TextAt("user_id") ?? string.Empty;
        return new SlackInstallation(team ?? enterprise ?? string.Empty, token, us, team, enterprise, IsBroken: false);
    }
}
