namespace CareBot.Tests.Fakes.Teams;

/// <summary>A clock for hours in seconds: it stands still until it is moved, and whoever waits a moment moves it by that moment. Longer waits never end.</summary>
/// <param name="start">What time it is first.</param>
internal sealed class JumpingClock(DateTimeOffset start) : TimeProvider
{
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(2);

    private long _ticks = start.UtcTicks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void MoveTo(DateTimeOffset time)
    {
        if (time > GetUtcNow())
            Interlocked.Exchange(ref _ticks, time.UtcTicks);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        if (dueTime > Moment || dueTime < TimeSpan.Zero)
            return new Still();
        Interlocked.Add(ref _ticks, dueTime.Ticks);
        // From another thread, as a real timer would.
        return System.CreateTimer(callback, state, TimeSpan.FromTicks(1), Timeout.InfiniteTimeSpan);
    }

    private sealed class Still : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() { }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
