namespace CareBot.Tests.Fakes.Teams;

/// <summary>A clock that goes by another one, which may be changed: the fake's time is then that of the program.</summary>
internal sealed class FollowingClock : TimeProvider
{
    public TimeProvider Leader { get; set; } = System;

    public override long TimestampFrequency => Leader.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => Leader.GetUtcNow();

    public override long GetTimestamp() => Leader.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Leader.CreateTimer(callback, state, dueTime, period);
}
