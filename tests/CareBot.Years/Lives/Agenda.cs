namespace CareBot.Years.Lives;

/// <summary>What goes on when: each life runs until it has nothing to do before some later instant.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<IEnumerator<DateTimeOffset>, (long Ticks, long Number)> _waiting = new();
    private long _number;

    /// <summary>Gets when the next one goes on; null where nobody waits.</summary>
    public DateTimeOffset? NextAt =>
        _waiting.TryPeek(out _, out var at) ? new DateTimeOffset(at.Ticks, TimeSpan.Zero) : null;

    public void Add(DateTimeOffset at, IEnumerator<DateTimeOffset> life) =>
        _waiting.Enqueue(life, (at.UtcTicks, ++_number));

    /// <summary>Runs the next one until it waits again, or ends.</summary>
    public void RunNext(DateTimeOffset now)
    {
        var life = _waiting.Dequeue();
        if (life.MoveNext())
            Add(life.Current < now ? now : life.Current, life);
        else
            life.Dispose();
    }
}
