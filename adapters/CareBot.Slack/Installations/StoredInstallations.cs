using System.Collections.Concurrent;
using CareBot.Slack.Api;
using Microsoft.Extensions.Logging;
using Entry = CareBot.Slack.Installations.InstallationBook.Entry;

namespace CareBot.Slack.Installations;

/// <summary>The places where the app was installed by OAuth.</summary>
/// <param name="book">The installations.</param>
/// <param name="vault">Opens their tokens.</param>
/// <param name="renewal">Gets new ones.</param>
/// <param name="wire">Asks whether a token still works.</param>
/// <param name="health">Is told what is broken.</param>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
/// <param name="logger">The log.</param>
internal sealed class StoredInstallations(
    InstallationBook book,
    TokenVault vault,
    TokenRenewal renewal,
    ISlackWire wire,
    SlackHealth health,
    TimeProvider clock,
    ILogger<StoredInstallations> logger
) : ISlackInstallations
{
    /// <summary>The fault of tokens that were sealed under another client secret.</summary>
    public const string Unreadable = "tokens_unreadable";

    /// <summary>The fault of tokens that Slack says were revoked.</summary>
    public const string Revoked = "tokens_revoked";

    // What another replica changes is seen after this time at the latest, and a dead token at once.
    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(30);

    // Slack waits for three seconds.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    private readonly ConcurrentDictionary<string, (SlackInstallation At, DateTimeOffset Until)> _known = new(
        StringComparer.Ordinal
    );

    /// <summary>Forgets what is remembered of a place, so that it is read anew.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    public void Forget(string tenant) => _known.TryRemove(tenant, out _);

    public async Task<SlackInstallation?> FindAsync(string tenant, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(tenant, out var known) && known.Until > now)
            return known.At;
        return Remember(tenant, await book.FindAsync(tenant, cancellationToken), now);
    }

    public async Task BreakAsync(string tenant, string cause, CancellationToken cancellationToken)
    {
        Forget(tenant);
        if (await book.FindAsync(tenant, cancellationToken) is not { Kept: { IsRemoved: false, Fault: null } } entry)
            return;
        // Somebody may have renewed it or installed it again since; what is kept now counts.
        var isAlive = await IsAliveAsync(entry.Kept, cancellationToken);
        if (isAlive ?? cause != Revoked)
            return;
        // Slack's own word that they were revoked leaves nothing to hope for.
        var tokens = cause == Revoked ? null : entry.Kept.Tokens;
        await ChangeAsync(entry, kept => kept with { Fault = cause, Tokens = tokens }, cancellationToken);
        if (health.Break(tenant, cause))
            Log.InstallationBroken(logger, tenant, cause);
    }

    public async Task RemoveAsync(string tenant, CancellationToken cancellationToken)
    {
        Forget(tenant);
        if (await book.FindAsync(tenant, cancellationToken) is not { Kept.IsRemoved: false } entry)
            return;
        // Events come late and in any order; it may have been installed again since.
        if (await IsAliveAsync(entry.Kept, cancellationToken) == true)
            return;
        await ChangeAsync(entry, kept => kept with { IsRemoved = true, Tokens = null }, cancellationToken);
        // Somebody wanted that; nothing is broken.
        health.Mend(tenant);
    }

    public async Task<SlackInstallation?> RefreshAsync(SlackInstallation stale, CancellationToken cancellationToken)
    {
        Forget(stale.Tenant);
        switch (await renewal.RenewAsync(stale.Tenant, stale.Token, cancellationToken))
        {
            case TokenRenewal.Outcome.Fresh { Entry: var entry }:
                return Remember(stale.Tenant, entry, clock.GetUtcNow());
            case TokenRenewal.Outcome.Refused { Cause: var cause }:
                await BreakAsync(stale.Tenant, cause, cancellationToken);
                return null;
            default:
                return null;
        }
    }

    private SlackInstallation? Remember(string tenant, Entry? entry, DateTimeOffset now)
    {
        if (entry is not { Kept: { IsRemoved: false } kept })
            return null;
        var token = vault.Open(kept.Tokens, kept.Key)?.Access;
        var isBroken = kept.Fault is not null || token is null;
        var at = new SlackInstallation(
            tenant,
            token ?? string.Empty,
            kept.BotUserId,
            kept.TeamId,
            kept.EnterpriseId,
            isBroken
        );
        _known[tenant] = (at, now + Memory);
        return at;
    }

    private async Task ChangeAsync(
        Entry entry,
        Func<KeptInstallation, KeptInstallation> change,
        CancellationToken cancellationToken
    )
    {
        var read = entry;
        // Whoever was faster may have done the same, or have renewed a token that is dead now too; only a new installation is not touched.
        while (read is { } current && current.Kept.InstalledAt == entry.Kept.InstalledAt)
        {
            if (await book.TryPutAsync(current, change(current.Kept), cancellationToken) is not null)
                break;
            read = await book.FindAsync(entry.Kept.Tenant, cancellationToken);
        }

        Forget(entry.Kept.Tenant);
    }

    // Null where Slack does not say.
    private async Task<bool?> IsAliveAsync(KeptInstallation kept, CancellationToken cancellationToken)
    {
        if (vault.Open(kept.Tokens, kept.Key) is not { } pair)
            return false;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await wire.CallAsync(new SlackCall("auth.test", pair.Access), patience.Token);
            return answer.IsOk ? true
                : IsDead(answer) ? false
                : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private static bool IsDead(SlackAnswer answer) =>
        SlackErrors.FaultOf(answer.Error) is SlackFault.DeadToken or SlackFault.ExpiredToken;
}
