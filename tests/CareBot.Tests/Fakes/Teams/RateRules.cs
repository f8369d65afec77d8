using System.Globalization;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The rates that Teams documents, as sliding windows: a call that was refused does not count.</summary>
/// <param name="clock">The time.</param>
internal sealed class RateRules(TimeProvider clock)
{
    private static readonly (int Calls, TimeSpan In)[] Writes =
    [
        (7, TimeSpan.FromSeconds(1)),
        (8, TimeSpan.FromSeconds(2)),
        (60, TimeSpan.FromSeconds(30)),
        (1800, TimeSpan.FromHours(1)),
    ];

    private static readonly (int Calls, TimeSpan In)[] Reads =
    [
        (14, TimeSpan.FromSeconds(1)),
        (16, TimeSpan.FromSeconds(2)),
        (120, TimeSpan.FromSeconds(30)),
        (3600, TimeSpan.FromHours(1)),
    ];

    // Per app and tenant, whatever the operation.
    private static readonly (int Calls, TimeSpan In)[] PerTenant = [(30, TimeSpan.FromSeconds(1))];

    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<DateTimeOffset>> _taken = new(StringComparer.Ordinal);

    /// <summary>Takes a call, or says for how long there can be none.</summary>
    public ConnectorAnswer? Take(ConnectorCall call)
    {
        lock (_lock)
        {
            var tenant = Counted($"tenant {call.Region}");
            var thread = KeyOf(call) is { } key ? Counted(key) : null;
            var limits = call.Operation is >= ConnectorOperation.GetMember ? Reads : Writes;
            var wait = Longest(WaitFor(tenant, PerTenant), thread is null ? TimeSpan.Zero : WaitFor(thread, limits));
            if (wait > TimeSpan.Zero)
                return Refuse(wait);
            tenant.Add(clock.GetUtcNow());
            thread?.Add(clock.GetUtcNow());
            return null;
        }
    }

    // Teams documents no rate of its own for updates and deletions; only the tenant's counts for them.
    private static string? KeyOf(ConnectorCall call) =>
        call.Operation switch
        {
            ConnectorOperation.Send or ConnectorOperation.Reply => $"write {call.Region} {call.Conversation}",
            ConnectorOperation.Create => $"create {call.Region} {call.Body}",
            ConnectorOperation.GetMember or ConnectorOperation.GetPage or ConnectorOperation.GetAll =>
                $"read {call.Region} {call.Conversation}",
            _ => null,
        };

    private static ConnectorAnswer Refuse(TimeSpan wait) =>
        ConnectorAnswer.Error(429, "Throttled", "Too many requests.") with
        {
            RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture),
            IsOverRate = true,
        };

    private static TimeSpan Longest(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private List<DateTimeOffset> Counted(string key)
    {
        if (!_taken.TryGetValue(key, out var times))
            _taken[key] = times = [];
        var oldest = clock.GetUtcNow().AddHours(-1);
        var gone = times.FindIndex(time => time > oldest);
        times.RemoveRange(0, gone < 0 ? times.Count : gone);
        return times;
    }

    private TimeSpan WaitFor(List<DateTimeOffset> times, (int Calls, TimeSpan In)[] limits)
    {
        var now = clock.GetUtcNow();
        return limits
            .Where(limit => times.Count >= limit.Calls)
            .Select(limit => times[^limit.Calls] + limit.In - now)
            .Append(TimeSpan.Zero)
            .Max();
    }
}
