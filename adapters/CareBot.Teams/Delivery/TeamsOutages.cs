namespace CareBot.Teams.Delivery;

/// <summary>Knows for which tenants Teams is down. While it is, one call every few seconds finds out whether it is back; everything else waits for that, untried, and so does not grow old.</summary>
internal sealed class TeamsOutages(TimeProvider clock)
{
    // So many in a row are no accident.
    private const int Many = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(4);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (int Failures, DateTimeOffset LookAt)> _runs = new(StringComparer.Ordinal);

    /// <summary>Tells whether a call may go out now.</summary>
    /// <param name="tenant">To whom.</param>
    /// <returns>Null if it may, perhaps as the one that looks; otherwise when to ask again.</returns>
    public DateTimeOffset? FindWait(string tenant)
    {
        lock (_lock)
        {
            if (!_runs.TryGetValue(tenant, out var run) || run.Failures < Many)
                return null;
            var now = clock.GetUtcNow();
            if (now < run.LookAt)
                return run.LookAt;
            _runs[tenant] = (run.Failures, now + BetweenLooks);
            return null;
        }
    }

    /// <summary>Notes that nobody was there.</summary>
    /// <param name="tenant">To whom.</param>
    /// <returns>When to ask again if Teams is down; null while it may be an accident.</returns>
    public DateTimeOffset? Fail(string tenant)
    {
        lock (_lock)
        {
            var failures = _runs.GetValueOrDefault(tenant).Failures + 1;
            var lookAt = clock.GetUtcNow() + BetweenLooks;
            _runs[tenant] = (failures, lookAt);
            return failures < Many ? null : lookAt;
        }
    }

    /// <summary>Notes that Teams answered.</summary>
    /// <param name="tenant">To whom.</param>
    public void Answer(string tenant)
    {
        lock (_lock)
            _runs.Remove(tenant);
    }
}
