namespace CareBot.Tests.Fakes.Slack;

/// <summary>Slack's limits: so many calls a minute for each method and workspace, and one message a second for each channel.</summary>
internal sealed class SlackRates(TimeProvider clock)
{
    // What the way to us may add or take away.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> _calls = [];

    /// <summary>Counts a call.</summary>
    /// <returns>How long to wait if it is one too many; otherwise zero.</returns>
    public TimeSpan CountCall(string team, SlackMethod method) =>
        Count($"{team} {method.Name}", method.PerMinute, Minute);

    public TimeSpan CountMessage(string team, string channel) =>
        Count($"{team} {channel}", 1, TimeSpan.FromSeconds(1) - Tolerance);

    private TimeSpan Count(string key, int most, TimeSpan window)
    {
        var now = clock.GetUtcNow();
        if (!_calls.TryGetValue(key, out var calls))
            _calls[key] = calls = new Queue<DateTimeOffset>();
        while (calls.TryPeek(out var oldest) && now - oldest >= window)
            calls.Dequeue();
        if (calls.Count >= most)
            return calls.Peek() + window - now;
        calls.Enqueue(now);
        return TimeSpan.Zero;
    }
}
