namespace CareBot.Adapters;

/// <summary>Keeps below a channel's rates, for as many keys as there are. In memory: after a restart it starts out empty, and the channel's own 429 is obeyed.</summary>
/// <param name="clock">The time.</param>
internal sealed class RateGate(TimeProvider clock)
{
    private const int MostKeys = 20_000;

    private readonly Lock _lock = new();

    // By key, when the next call would come if all had kept their distance (the generic cell rate algorithm).
    private readonly Dictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);

    /// <summary>Takes one call out of every limit, or out of none.</summary>
    /// <param name="limits">All that apply.</param>
    /// <returns>Zero if it may go now; otherwise how long to wait before asking again.</returns>
    public TimeSpan Take(params ReadOnlySpan<Limit> limits)
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            var wait = TimeSpan.Zero;
            foreach (var limit in limits)
            {
                var early = _due.GetValueOrDefault(limit.Key, now) - limit.Interval * (limit.Burst - 1) - now;
                wait = early > wait ? early : wait;
            }

            if (wait > TimeSpan.Zero)
                return wait;
            foreach (var limit in limits)
            {
                var due = _due.GetValueOrDefault(limit.Key, now);
                _due[limit.Key] = (due > now ? due : now) + limit.Interval;
            }

            Forget(now);
            return TimeSpan.Zero;
        }
    }

    /// <summary>Lets nothing through for a while: the channel said so.</summary>
    /// <param name="limit">Which limit.</param>
    /// <param name="time">For how long.</param>
    public void Close(Limit limit, TimeSpan time)
    {
        lock (_lock)
            _due[limit.Key] = clock.GetUtcNow() + time + limit.Interval * (limit.Burst - 1);
    }

    private void Forget(DateTimeOffset now)
    {
        if (_due.Count <= MostKeys)
            return;
        foreach (var key in _due.Where(due => due.Value <= now).Select(due => due.Key).ToList())
            _due.Remove(key);
    }

    /// <summary>So many calls in so much time.</summary>
    /// <param name="Key">Whose; the tenant is part of it.</param>
    /// <param name="Interval">The time between two calls that keep their distance.</param>
    /// <param name="Burst">How many may come at once, from 1.</param>
    internal readonly record struct Limit(string Key, TimeSpan Interval, int Burst);
}
