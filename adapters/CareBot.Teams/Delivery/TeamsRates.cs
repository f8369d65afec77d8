using CareBot.Adapters;

namespace CareBot.Teams.Delivery;

/// <summary>Keeps below every one of Teams' rates: in any stretch of time, no more than a burst and one call an interval go out.</summary>
internal sealed class TeamsRates(TimeProvider clock)
{
    private const int MostWaits = 5;

    // 30 in a second.
    private static readonly Rate ForTenant = new("tenant", TimeSpan.FromMilliseconds(40), Burst: 4);

    // 7 in a second and 8 in two; 60 in thirty; 1800 in an hour.
    private static readonly Rate ForMoments = new("moments", TimeSpan.FromMilliseconds(500), Burst: 4);
    private static readonly Rate ForHalfMinutes = new("half minutes", TimeSpan.FromSeconds(1), Burst: 28);
    private static readonly Rate ForHours = new("hours", TimeSpan.FromMilliseconds(2040), Burst: 30);
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(1);

    private readonly RateGate _gate = new(clock);
    private readonly TeamsOutages _outages = new(clock);

    /// <summary>Waits a little for a turn; not at all where Teams is down.</summary>
    /// <returns>Null when it is our turn, otherwise when to ask again.</returns>
    public async Task<DateTimeOffset?> PassAsync(
        string tenant,
        string conversation,
        CancellationToken cancellationToken
    )
    {
        if (_outages.FindWait(tenant) is { } look)
            return look;
        var wait = Take(tenant, conversation);
        for (var waits = 0; wait > TimeSpan.Zero; waits++)
        {
            if (wait > WorthWaiting || waits == MostWaits)
                return clock.GetUtcNow() + wait;
            await Task.Delay(wait, clock, cancellationToken);
            wait = Take(tenant, conversation);
        }

        return null;
    }

    /// <summary>Lets nothing through to a conversation for a while: Teams said so.</summary>
    public void Close(string tenant, string conversation, TimeSpan time) =>
        _gate.Close(ForMoments.Of(tenant, conversation), time);

    /// <summary>Notes that nobody was there, and returns when to ask again if Teams is down; null while it may be an accident.</summary>
    public DateTimeOffset? Fail(string tenant) => _outages.Fail(tenant);

    /// <summary>Notes that Teams answered.</summary>
    public void Answer(string tenant) => _outages.Answer(tenant);

    private TimeSpan Take(string tenant, string conversation) =>
        _gate.Take(
            ForTenant.Of(tenant),
            ForMoments.Of(tenant, conversation),
            ForHalfMinutes.Of(tenant, conversation),
            ForHours.Of(tenant, conversation)
        );

    private sealed record Rate(string Name, TimeSpan Interval, int Burst)
    {
        public RateGate.Limit Of(string tenant, string conversation = "") =>
            new($"{Name} {tenant}/{conversation}", Interval, Burst);
    }
}
