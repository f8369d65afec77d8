using CareBot.Slack.Api;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Entry = CareBot.Slack.Installations.InstallationBook.Entry;

namespace CareBot.Slack.Installations;

/// <summary>Looks after the installations: renews tokens well before they end, and tells which are broken, until they are not.</summary>
/// <param name="book">The installations.</param>
/// <param name="vault">Opens their tokens.</param>
/// <param name="renewal">Gets new ones.</param>
/// <param name="stored">Is told to look again.</param>
/// <param name="wire">Asks whether a token works again.</param>
/// <param name="health">Is told what is broken.</param>
/// <param name="states">Are swept now and then.</param>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
/// <param name="logger">The log.</param>
internal sealed class InstallationWatch(
    InstallationBook book,
    TokenVault vault,
    TokenRenewal renewal,
    StoredInstallations stored,
    ISlackWire wire,
    SlackHealth health,
    InstallStates states,
    TimeProvider clock,
    ILogger<InstallationWatch> logger
) : BackgroundService
{
    // As Slack's own libraries do: a token lives for twelve hours.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(5);

    /// <summary>Looks once.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await book.ListAsync(cancellationToken))
        {
            if (!entry.Kept.IsRemoved)
                await LookAsync(entry, cancellationToken);
        }

        await states.SweepAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(BetweenLooks, clock);
        do
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception mishap) when (mishap is not OperationCanceledException)
            {
                // The database may be away for a while; the next look is soon enough.
                Log.LookFailed(logger, mishap);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private Task LookAsync(Entry entry, CancellationToken cancellationToken)
    {
        if (vault.Open(entry.Kept.Tokens, entry.Kept.Key) is not { } pair)
        {
            Tell(entry.Kept, entry.Kept.Fault ?? StoredInstallations.Unreadable);
            return Task.CompletedTask;
        }

        if (entry.Kept.Fault is not null)
            return LookAgainAsync(entry, pair, cancellationToken);
        return entry.Kept is { EndsAt: { } end, IsAtItsEnd: false } && end - clock.GetUtcNow() <= Ahead
            ? RenewAsync(entry, pair, cancellationToken)
            : Task.CompletedTask;
    }

    // An account that is switched on again brings its token back to life.
    private async Task LookAgainAsync(Entry entry, TokenPair pair, CancellationToken cancellationToken)
    {
        var tenant = entry.Kept.Tenant;
        var answer = await wire.CallAsync(new SlackCall("auth.test", pair.Access), cancellationToken);
        if (!answer.IsOk)
        {
            Tell(entry.Kept, entry.Kept.Fault ?? "not_authed");
            return;
        }

        await book.TryPutAsync(entry, entry.Kept with { Fault = null }, cancellationToken);
        stored.Forget(tenant);
        health.Mend(tenant);
    }

    private async Task RenewAsync(Entry entry, TokenPair pair, CancellationToken cancellationToken)
    {
        var tenant = entry.Kept.Tenant;
        var outcome = await renewal.RenewAsync(tenant, pair.Access, cancellationToken);
        stored.Forget(tenant);
        if (outcome is not TokenRenewal.Outcome.Refused refused)
            return;
        // The token itself still works until its end; what is needed is that somebody knows in time.
        Log.NoMoreTokens(logger, tenant, refused.Cause);
        if (await book.FindAsync(tenant, cancellationToken) is { } now && now.Kept.Tokens == entry.Kept.Tokens)
            await book.TryPutAsync(now, now.Kept with { IsAtItsEnd = true }, cancellationToken);
    }

    private void Tell(KeptInstallation kept, string cause)
    {
        if (health.Break(kept.Tenant, cause))
            Log.InstallationBroken(logger, kept.Tenant, cause);
    }
}
