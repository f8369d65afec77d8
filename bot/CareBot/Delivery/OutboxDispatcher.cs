using CareBot.Core.Ports;

namespace CareBot.Delivery;

/// <summary>Takes what waits to be sent and has it sent, many at a time, so that a slow or broken one holds up only its own recipient.</summary>
/// <param name="outbox">What waits.</param>
/// <param name="courier">Delivers one message.</param>
/// <param name="signal">Rung after a commit.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
internal sealed class OutboxDispatcher(
    IOutbox outbox,
    Courier courier,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
) : BackgroundService
{
    private const int AtOnce = 64;

    // Longer than any sender waits for a channel, so that no message is claimed by two.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _owner = Guid.CreateVersion7().ToString("N");
    private readonly HashSet<Task> _onTheWay = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            _onTheWay.RemoveWhere(delivery => delivery.IsCompleted);
            if (_onTheWay.Count == AtOnce)
                await Task.WhenAny(_onTheWay);
            else if (await TakeAsync(AtOnce - _onTheWay.Count, stoppingToken) == 0)
                await signal.WaitAsync(Patience, stoppingToken);
        }
    }

    private async Task<int> TakeAsync(int limit, CancellationToken stoppingToken)
    {
        try
        {
            var items = await outbox.ClaimAsync(_owner, clock.GetUtcNow(), Lease, limit, stoppingToken);
            foreach (var item in items)
                _onTheWay.Add(DeliverAsync(item, stoppingToken));
            return items.Count;
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.DrainFailed(logger, mishap);
            return 0;
        }
    }

    // Whatever goes wrong here, the lease runs out and the message is taken up again.
    private async Task DeliverAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        try
        {
            var mark = await courier.DeliverAsync(item, stoppingToken);
            if (!await outbox.MarkAsync(item, mark, clock.GetUtcNow(), stoppingToken))
                Log.LeaseLost(logger, item.Id);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.NotMarked(logger, mishap, item.Id);
        }
        catch (OperationCanceledException)
        {
            Log.CutShort(logger, item.Id);
        }
    }
}
