using CareBot.Core.Ports;
using CareBot.Delivery;

namespace CareBot.Simulation.Machine;

/// <summary>Does what the dispatcher does, when the simulated time has come: claims, has it delivered, marks.</summary>
/// <param name="outbox">What waits.</param>
/// <param name="courier">The real one.</param>
/// <param name="world">Everything that outlives the program.</param>
/// <param name="owner">Which start of the program it is.</param>
internal sealed class PostOffice(IOutbox outbox, Courier courier, Surroundings world, string owner)
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private readonly HashSet<long> _underWay = [];
    private bool _isGone;

    /// <summary>Sends whatever may be sent now.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (world.Tally.Waiting > 0 && await ClaimAsync(cancellationToken) is { Count: > 0 } items)
        {
            world.Crashes.Pass(CrashPoint.AfterClaim);
            var delivered = new List<(OutboxItem Item, OutboxMark Mark)>();
            foreach (var item in items)
            {
                if (world.Weather.Slowness() is { Ticks: > 0 } slowly)
                    world.Agenda.After(slowly, () => FinishAsync(item, cancellationToken));
                else
                    delivered.Add((item, await DeliverAsync(item, cancellationToken)));
            }

            await MarkAsync(delivered, cancellationToken);
        }
    }

    /// <summary>Forgets everything, as a process does that ends; what was under way may have arrived or not.</summary>
    public void Vanish()
    {
        _isGone = true;
        foreach (var item in _underWay)
            world.Ledger.Doubt(item);
        world.Agenda.Look(world.Clock.GetUtcNow() + Lease + TimeSpan.FromSeconds(1));
    }

    private async Task<IReadOnlyList<OutboxItem>> ClaimAsync(CancellationToken cancellationToken)
    {
        var items = await outbox.ClaimAsync(owner, world.Clock.GetUtcNow(), Lease, AtOnce, cancellationToken);
        _underWay.UnionWith(items.Select(item => item.Id));
        return items;
    }

    private async Task<OutboxMark> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var mark = await courier.DeliverAsync(item, cancellationToken);
        world.Crashes.Pass(CrashPoint.AfterSend);
        return mark;
    }

    // It was on its way when the program ended: the channel may have it all the same.
    private async Task FinishAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var mark = await courier.DeliverAsync(item, cancellationToken);
        if (!_isGone)
            await MarkAsync([(item, mark)], cancellationToken);
        world.Agenda.IsLookWanted = true;
    }

    // They share a commit; what follows from each is noted one after the other.
    private async Task MarkAsync(
        IReadOnlyList<(OutboxItem Item, OutboxMark Mark)> delivered,
        CancellationToken cancellationToken
    )
    {
        var now = world.Clock.GetUtcNow();
        var written = await Task.WhenAll(
            delivered.Select(one => outbox.MarkAsync(one.Item, one.Mark, now, cancellationToken))
        );
        foreach (var ((item, mark), isWritten) in delivered.Zip(written))
            Note(item, mark, isWritten);
    }

    private void Note(OutboxItem item, OutboxMark mark, bool isWritten)
    {
        _underWay.Remove(item.Id);
        var again = LookAgainAt(mark);
        if (isWritten)
            world.Tally.Mark(mark, isLast: again is null);
        if (again is { } at)
            world.Agenda.Look(at);
    }

    private static DateTimeOffset? LookAgainAt(OutboxMark mark) =>
        mark switch
        {
            OutboxMark.Retry retry => retry.NotBefore,
            OutboxMark.Deferred deferred => deferred.NotBefore,
            OutboxMark.Unknown unknown => unknown.LookAgainAt,
            _ => null,
        };
}
