using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Entry = CareBot.Slack.Installations.InstallationBook.Entry;

namespace CareBot.Slack.Installations;

/// <summary>Gets new tokens for those that end. Of all replicas one asks Slack, since a refresh token works once; the others take what it has stored.</summary>
/// <param name="book">The installations.</param>
/// <param name="vault">Seals the tokens.</param>
/// <param name="exchange">Asks Slack.</param>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
/// <param name="logger">The log.</param>
internal sealed class TokenRenewal(
    InstallationBook book,
    TokenVault vault,
    OAuthExchange exchange,
    TimeProvider clock,
    ILogger<TokenRenewal> logger
)
{
    // Longer than a call to Slack may take; whoever died with a claim holds the others up for no longer.
    private static readonly TimeSpan Claim = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(200);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Task<Outcome>> _running = [];

    // Pairs that Slack has given out and the database would not take yet, by the access token that they replace.
    private readonly ConcurrentDictionary<string, OAuthGrant> _unsaved = new(StringComparer.Ordinal);

    /// <summary>Gets a pair that is newer than the one known, from the database or from Slack.</summary>
    /// <param name="tenant">A team's id, or an enterprise's.</param>
    /// <param name="known">The access token that is not wanted any more.</param>
    /// <param name="cancellationToken">Gives up waiting. What was begun goes on, for half of a renewal is the loss of the tokens.</param>
    public Task<Outcome> RenewAsync(string tenant, string known, CancellationToken cancellationToken)
    {
        Task<Outcome> running;
        lock (_gate)
        {
            if (!_running.TryGetValue(tenant, out var begun) || begun.IsCompleted)
                _running[tenant] = begun = RunAsync(tenant, known);
            running = begun;
        }

        return running.WaitAsync(cancellationToken);
    }

    private async Task<Outcome> RunAsync(string tenant, string known)
    {
        while (true)
        {
            var entry = await book.FindAsync(tenant, CancellationToken.None);
            if (entry is not { Kept: { IsRemoved: false, Fault: null } })
                return new Outcome.NotNow();
            if (vault.Open(entry.Kept.Tokens, entry.Kept.Key) is not { } pair)
                return new Outcome.Refused(StoredInstallations.Unreadable);
            if (pair.Access != known)
                return new Outcome.Fresh(entry);
            if (pair.Refresh is null || entry.Kept.IsAtItsEnd)
                return new Outcome.Refused("token_expired");
            if (await TryClaimAsync(entry) is { } claimed)
                return await AskAsync(claimed, pair, pair.Refresh);
            await Task.Delay(Look, clock, CancellationToken.None);
        }
    }

    private async Task<Entry?> TryClaimAsync(Entry entry)
    {
        var now = clock.GetUtcNow();
        if (entry.Kept.ClaimedUntil > now)
            return null;
        var claimed = entry.Kept with { ClaimedUntil = now + Claim };
        return await book.TryPutAsync(entry, claimed, CancellationToken.None);
    }

    private async Task<Outcome> AskAsync(Entry claimed, TokenPair pair, string refreshToken)
    {
        if (!_unsaved.TryGetValue(pair.Access, out var grant))
        {
            var answer = await exchange.RefreshAsync(refreshToken, CancellationToken.None);
            grant = answer.IsOk ? OAuthGrant.TryRead(answer.Body, clock.GetUtcNow()) : null;
            if (grant is null)
                return await GiveUpAsync(claimed, answer);
        }

        _unsaved[pair.Access] = grant;
        var kept = await KeepAsync(claimed, grant, pair.Access);
        _unsaved.TryRemove(pair.Access, out _);
        return kept is null ? new Outcome.NotNow() : new Outcome.Fresh(kept);
    }

    // Stored before it is used: a pair that only memory knows is lost with it.
    private async Task<Entry?> KeepAsync(Entry claimed, OAuthGrant grant, string replaced)
    {
        var entry = claimed;
        while (entry is { Kept.IsRemoved: false } && vault.Open(entry.Kept.Tokens, entry.Kept.Key)?.Access == replaced)
        {
            var renewed = entry.Kept with
            {
                Tokens = vault.Seal(grant.Tokens, entry.Kept.Key),
                EndsAt = grant.EndsAt,
                ClaimedUntil = null,
            };
            if (await book.TryPutAsync(entry, renewed, CancellationToken.None) is { } kept)
                return kept;
            // Somebody noted something else meanwhile.
            entry = await book.FindAsync(claimed.Kept.Tenant, CancellationToken.None);
        }

        return null;
    }

    private async Task<Outcome> GiveUpAsync(Entry claimed, SlackAnswer answer)
    {
        var code = answer.IsOk ? "wrong_shape" : Api.SlackErrors.Code(answer.Error, answer.Status);
        Log.NotRenewed(
            logger,
            claimed.Kept.Tenant,
            answer.Mishap == SlackMishap.None ? code : answer.Mishap.ToString()
        );
        await book.TryPutAsync(claimed, claimed.Kept with { ClaimedUntil = null }, CancellationToken.None);
        return code == "invalid_refresh_token" ? new Outcome.Refused(code) : new Outcome.NotNow();
    }

    /// <summary>What became of it.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        /// <summary>There is a newer pair.</summary>
        /// <param name="Entry">The installation with it.</param>
        internal sealed record Fresh(Entry Entry) : Outcome;

        /// <summary>There will be none.</summary>
        /// <param name="Cause">Slack's error code.</param>
        internal sealed record Refused(string Cause) : Outcome;

        /// <summary>There is none now.</summary>
        internal sealed record NotNow : Outcome;
    }
}
