using CareBot.Core.Delivery;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Delivery;

/// <summary>Takes what waits to be sent and sends it: at least once, in order for each person, never deciding anything.</summary>
/// <param name="outbox">What waits.</param>
/// <param name="senders">One for each channel.</param>
/// <param name="staff">The people.</param>
/// <param name="signal">Rung after a commit.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
internal sealed class OutboxDispatcher(
    IOutbox outbox,
    IEnumerable<IMessageSender> senders,
    IStaff staff,
    OutboxSignal signal,
    TimeProvider clock,
    ILogger<OutboxDispatcher> logger
) : BackgroundService
{
    private const int AtOnce = 64;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly string _owner = Guid.CreateVersion7().ToString("N");
    private readonly IReadOnlyList<IMessageSender> _senders = [.. senders];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await DrainAsync(stoppingToken) == 0)
                await signal.WaitAsync(Patience, stoppingToken);
        }
    }

    private async Task<int> DrainAsync(CancellationToken stoppingToken)
    {
        try
        {
            var items = await outbox.ClaimAsync(_owner, clock.GetUtcNow(), Lease, AtOnce, stoppingToken);
            await Task.WhenAll(items.Select(item => DeliverAsync(item, stoppingToken)));
            return items.Count;
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.DrainFailed(logger, mishap);
            return 0;
        }
    }

    private async Task DeliverAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        var mark = await SendAsync(item, stoppingToken);
        if (mark is not OutboxMark.Sent)
            Log.NotSent(logger, item.Id, mark.GetType().Name);
        if (!await outbox.MarkAsync(item, mark, clock.GetUtcNow(), stoppingToken))
            Log.LeaseLost(logger, item.Id);
    }

    private async Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken stoppingToken)
    {
        var (sender, address) = Route(item);
        if (sender is null || address is null)
            return new OutboxMark.Failed("no channel reaches this person");
        try
        {
            var mark = await sender.SendAsync(item with { Address = address }, stoppingToken);
            return DeliveryPolicy.Judge(mark, item.Attempts);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.SendFailed(logger, mishap, item.Id);
            return new OutboxMark.Unknown(mishap.GetType().Name);
        }
    }

    private (IMessageSender? Sender, Address? Address) Route(OutboxItem item)
    {
        if (item.Address is { } known)
            return (_senders.FirstOrDefault(sender => sender.Channel == known.Channel), known);
        if (!staff.Current.Employees.TryGetValue(item.To, out var person))
            return (null, null);
        var found = _senders
            .Select(sender => (Sender: sender, Address: sender.FindAddress(person)))
            .FirstOrDefault(route => route.Address is not null);
        return (found.Sender, found.Address);
    }
}
