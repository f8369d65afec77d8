using CareBot.Adapters;

namespace CareBot.Slack.Api;

/// <summary>Keeps to four fifths of Slack's rates: each method in each workspace, and one message a second in each channel.</summary>
internal sealed class SlackRates(TimeProvider clock)
{
    // Longer waits are the outbox's.
    private static readonly TimeSpan LongestInPlace = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan UnsaidWait = TimeSpan.FromSeconds(10);

    private readonly RateGate _gate = new(clock);

    /// <summary>Waits for a moment where that is enough.</summary>
    /// <param name="tenant">Whose rates.</param>
    /// <param name="method">The method.</param>
    /// <param name="postsTo">The channel in which something will appear; null where nothing will.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Zero if the call may be made now; otherwise how long to wait.</returns>
    public async Task<TimeSpan> PassAsync(
        string tenant,
        string method,
        string? postsTo,
        CancellationToken cancellationToken
    )
    {
        var wait = Take(tenant, method, postsTo);
        if (wait <= TimeSpan.Zero || wait > LongestInPlace)
            return wait;
        await Task.Delay(wait, clock, cancellationToken);
        return Take(tenant, method, postsTo);
    }

    /// <summary>Lets nothing through for as long as Slack said.</summary>
    /// <param name="tenant">Whose rates.</param>
    /// <param name="method">The method.</param>
    /// <param name="postsTo">The channel, where only that one is closed.</param>
    /// <param name="asked">What Slack asked for, if it did.</param>
    /// <returns>For how long.</returns>
    public TimeSpan Close(string tenant, string method, string? postsTo, TimeSpan? asked)
    {
        var time = asked ?? (postsTo is null ? UnsaidWait : LongestInPlace);
        _gate.Close(postsTo is null ? OfMethod(tenant, method) : OfChannel(tenant, postsTo), time);
        return time;
    }

    private TimeSpan Take(string tenant, string method, string? postsTo) =>
        postsTo is null
            ? _gate.Take(OfMethod(tenant, method))
            : _gate.Take(OfMethod(tenant, method), OfChannel(tenant, postsTo));

    private static RateGate.Limit OfChannel(string tenant, string channel) =>
        new($"{tenant} {channel}", TimeSpan.FromSeconds(1), 1);

    // What is not spent at once is spent evenly, and both together stay within the tier from the first minute on.
    private static RateGate.Limit OfMethod(string tenant, string method)
    {
        var aMinute = TierOf(method);
        return new($"{tenant} {method}", TimeSpan.FromMinutes(1) / (aMinute * 0.8), Math.Max(1, aMinute / 5));
    }

    // Calls a minute: tier 2 has 20, tier 3 has 50, tier 4 has 100; posting has its own, "several hundred".
    private static int TierOf(string method) =>
        method switch
        {
            "chat.postMessage" => 300,
            "auth.test" => 200,
            "users.info" or "views.open" or "views.publish" or "chat.postEphemeral" => 100,
            "users.list" => 20,
            _ => 50,
        };
}
