using Microsoft.Extensions.Logging;

namespace CareBot.Teams.Wire;

/// <summary>Fetches and keeps one issuer's keys. The library's own manager refreshes behind the back of the request that needs the new key; here it can wait for it.</summary>
internal sealed class IssuerKeys(
    Uri address,
    string issuer,
    MetadataReader metadata,
    TimeProvider clock,
    TeamsHealth health,
    ILogger logger
)
{
    // New keys are published long before they are used; 24 h would be enough.
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    // Whoever makes up key names must not make us ask for them.
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    private readonly Lock _gate = new();
    private Task _fetch = Task.CompletedTask;
    private TrustedKeys? _keys;
    private bool _isDown;
    private DateTimeOffset _staleAt;
    private DateTimeOffset _nextFetchAt = DateTimeOffset.MinValue;

    /// <summary>Gets what its tokens say who they are from.</summary>
    public string Issuer => issuer;

    /// <summary>Finds the keys; null while none could be fetched yet. Old keys are good until there are new ones.</summary>
    public async Task<TrustedKeys?> FindAsync(CancellationToken cancellationToken)
    {
        if (_keys is null)
            await FetchOnceAsync(isFirst: true).WaitAsync(cancellationToken);
        else if (clock.GetUtcNow() >= _staleAt)
            _ = FetchOnceAsync(isFirst: false);
        return _keys;
    }

    /// <summary>Fetches the keys again for the sake of one that is not known, unless that was done just now; null while they cannot be fetched.</summary>
    public async Task<TrustedKeys?> RefreshAsync(CancellationToken cancellationToken)
    {
        await FetchOnceAsync(isFirst: false).WaitAsync(cancellationToken);
        return _isDown ? null : _keys;
    }

    private Task FetchOnceAsync(bool isFirst)
    {
        lock (_gate)
        {
            if (_fetch.IsCompleted && clock.GetUtcNow() >= _nextFetchAt)
                _fetch = Task.Run(() => FetchAsync(isFirst), CancellationToken.None);
            return _fetch;
        }
    }

    private async Task FetchAsync(bool isFirst)
    {
        if (await metadata.TryReadAsync(address, CancellationToken.None) is { } found)
            Keep(found, isFirst);
        else
            Miss();
    }

    private void Keep(TrustedKeys found, bool isFirst)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            (_keys, _isDown, _staleAt) = (found, false, now + Lifetime);
            _nextFetchAt = isFirst ? now : now + BetweenRefreshes;
        }
        health.Works(TeamsHealth.Keys);
    }

    private void Miss()
    {
        lock (_gate)
            (_isDown, _nextFetchAt) = (true, clock.GetUtcNow() + AfterFailure);
        Log.KeysMissing(logger, address.Host);
        health.Broke(
            TeamsHealth.Keys,
            $"The keys of {address.Host} cannot be fetched.",
            "Let this machine reach it, or correct Teams:OpenIdMetadata."
        );
    }
}
