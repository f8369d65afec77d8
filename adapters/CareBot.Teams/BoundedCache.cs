using System.Diagnostics.CodeAnalysis;

namespace CareBot.Teams;

/// <summary>Remembers a few things for a while. What it forgot must be found in another way.</summary>
/// <param name="clock">The time.</param>
/// <param name="life">For how long.</param>
/// <param name="most">At most so many; the oldest goes first.</param>
internal sealed class BoundedCache<TKey, TValue>(TimeProvider clock, TimeSpan life, int most)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, (TValue Value, long Stamp, DateTimeOffset Until)> _kept = [];

    // The order in which things were kept; what was kept again since has another stamp by now.
    private readonly Queue<(TKey Key, long Stamp)> _order = [];
    private long _stamps;

    /// <summary>Keeps something, in place of what was kept under this key.</summary>
    public void Put(TKey key, TValue value)
    {
        lock (_lock)
        {
            _kept[key] = (value, ++_stamps, clock.GetUtcNow() + life);
            _order.Enqueue((key, _stamps));
            while (_kept.Count > most || _order.Count > most * 2L)
                DropOldest();
        }
    }

    /// <summary>Finds what was kept, unless its time is over.</summary>
    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_lock)
        {
            var isThere = _kept.TryGetValue(key, out var kept) && clock.GetUtcNow() < kept.Until;
            value = isThere ? kept.Value : default;
            return isThere;
        }
    }

    /// <summary>Keeps something unless something is kept under this key already.</summary>
    /// <returns>False if there was.</returns>
    public bool TryAdd(TKey key, TValue value)
    {
        lock (_lock)
        {
            if (TryGet(key, out _))
                return false;
            Put(key, value);
            return true;
        }
    }

    /// <summary>Forgets something.</summary>
    public void Drop(TKey key)
    {
        lock (_lock)
            _kept.Remove(key);
    }

    private void DropOldest()
    {
        var (key, stamp) = _order.Dequeue();
        if (_kept.TryGetValue(key, out var kept) && kept.Stamp == stamp)
            _kept.Remove(key);
    }
}
