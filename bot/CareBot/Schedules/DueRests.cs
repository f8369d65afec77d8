using System.Collections.Concurrent;
using CareBot.Core.Ports;

namespace CareBot.Schedules;

/// <summary>Remembers what could not be done, and lets each of it rest for longer every time. In memory only: a new start tries everything at once.</summary>
internal sealed class DueRests
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<DueItem, Rest> _rests = new();

    /// <summary>Gets how many occurrences are remembered, whether they rest now or not.</summary>
    public int Count => _rests.Count;

    /// <summary>Returns whether an occurrence is left alone for now.</summary>
    public bool IsResting(DueItem item, DateTimeOffset now) =>
        _rests.TryGetValue(item, out var rest) && rest.Until > now;

    /// <summary>Lets an occurrence rest, twice as long as the last time.</summary>
    public void Begin(DueItem item, DateTimeOffset now) =>
        _rests.AddOrUpdate(
            item,
            _ => new(now + Shortest, Shortest),
            (_, before) =>
            {
                var next = before.Length * 2 < Longest ? before.Length * 2 : Longest;
                return new(now + next, next);
            }
        );

    /// <summary>Forgets whatever is no longer due.</summary>
    /// <param name="due">Everything that is.</param>
    public void KeepOnly(IEnumerable<DueItem> due)
    {
        var still = due.ToHashSet();
        foreach (var item in _rests.Keys.Where(item => !still.Contains(item)))
            _rests.TryRemove(item, out _);
    }

    private sealed record Rest(DateTimeOffset Until, TimeSpan Length);
}
