namespace CareBot.Hosting;

/// <summary>Remembers when the database last refused to be written.</summary>
/// <param name="clock">The real time.</param>
internal sealed class WriterHealth(TimeProvider clock)
{
    // Longer than a writer waits for a lock, so that a lasting fault is seen at every look.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private long _failedAtTicks;

    /// <summary>Gets a value indicating whether writing failed just now.</summary>
    public bool IsFailing =>
        Interlocked.Read(ref _failedAtTicks) is > 0 and var ticks
        && clock.GetUtcNow() - new DateTimeOffset(ticks, TimeSpan.Zero) < Fresh;

    /// <summary>Writes down that it failed.</summary>
    /// <param name="cause">Why; it goes to nobody who asks for health.</param>
    public void Fail(string cause)
    {
        ArgumentNullException.ThrowIfNull(cause);
        Interlocked.Exchange(ref _failedAtTicks, clock.GetUtcNow().UtcTicks);
    }
}
