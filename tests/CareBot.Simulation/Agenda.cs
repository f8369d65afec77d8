namespace CareBot.Simulation;

/// <summary>What will happen, in the order of time; among equals whatever was planned first.</summary>
/// <param name="clock">The simulated time.</param>
internal sealed class Agenda(SimulatedClock clock)
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, long Order)> _queue = new();
    private long _order;

    /// <summary>Gets when the next thing happens; null if nothing will.</summary>
    public DateTimeOffset? Next => _queue.TryPeek(out _, out var first) ? first.At : null;

    /// <summary>Gets or sets a value indicating whether somebody wanted to look by now.</summary>
    public bool IsLookWanted { get; set; } = true;

    public void At(DateTimeOffset at, Func<Task> what) => _queue.Enqueue(what, (at, ++_order));

    public void After(TimeSpan delay, Func<Task> what) => At(clock.GetUtcNow() + delay, what);

    /// <summary>Wants only that somebody looks then.</summary>
    public void Look(DateTimeOffset at) =>
        At(
            at,
            () =>
            {
                IsLookWanted = true;
                return Task.CompletedTask;
            }
        );

    /// <summary>Lets the next thing happen.</summary>
    public Task TakeAsync() => _queue.Dequeue()();
}
