using CareBot.Adapters;

namespace CareBot.Teams.Delivery;

/// <summary>Keeps below Teams' rates: 25 calls a second for a tenant (of 30), 5 for a conversation (of 7).</summary>
internal sealed class TeamsRates(TimeProvider clock)
{
    private const int MostWaits = 5;

    private static readonly TimeSpan ForTenant = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan ForConversation = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(1);

    private readonly RateGate _gate = new(clock);

    /// <summary>Waits a little for a turn.</summary>
    /// <returns>Null when it is our turn, otherwise when to ask again.</returns>
    public async Task<DateTimeOffset?> PassAsync(
        string tenant,
        string conversation,
        CancellationToken cancellationToken
    )
    {
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
    public void Close(string tenant, string conversation, TimeSpan time) => _gate.Close(Of(tenant, conversation), time);

    private TimeSpan Take(string tenant, string conversation) =>
        _gate.Take(new RateGate.Limit(tenant, ForTenant, Burst: 25), Of(tenant, conversation));

    private static RateGate.Limit Of(string tenant, string conversation) =>
        new($"{tenant}/{conversation}", ForConversation, Burst: 5);
}
