namespace CareBot.Simulation;

/// <summary>A clock that jumps to whatever happens next.</summary>
/// <param name="start">When it begins.</param>
internal sealed class SimulatedClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Moves on; it never goes back.</summary>
    public void MoveTo(DateTimeOffset at) => _now = at > _now ? at : _now;

    public void Move(TimeSpan by) => _now += by;
}
