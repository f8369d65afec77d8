using CareBot.Core.Delivery;
using CareBot.Core.Messages;
using CareBot.Core.Ports;

namespace CareBot.Delivery;

/// <summary>Delivers one message: to the address that is known, or by the first channel that reaches the person.</summary>
/// <param name="senders">One for each channel.</param>
/// <param name="staff">The people.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
internal sealed class Courier(
    IEnumerable<IMessageSender> senders,
    IStaff staff,
    TimeProvider clock,
    ILogger<Courier> logger
)
{
    private static readonly OutboxMark.Failed NoWay = new("no channel reaches this person");

    private readonly IReadOnlyList<IMessageSender> _senders = [.. senders];

    /// <summary>Delivers, and tells how it went.</summary>
    /// <param name="item">As it was claimed.</param>
    /// <param name="cancellationToken">Stops; the fate is then unknown.</param>
    public async Task<OutboxMark> DeliverAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var mark = DeliveryPolicy.Judge(await TryAllAsync(item, cancellationToken), item, clock.GetUtcNow());
        if (mark is OutboxMark.Failed or OutboxMark.Unknown { LookAgainAt: null })
            Log.Stuck(logger, item.Id, mark.GetType().Name, CauseOf(mark));
        else if (mark is not (OutboxMark.Sent or OutboxMark.Deferred))
            Log.NotSentYet(logger, item.Id, mark.GetType().Name, CauseOf(mark));
        return mark;
    }

    private async Task<OutboxMark> TryAllAsync(OutboxItem item, CancellationToken cancellationToken)
    {
        var mark =
            item.Address is { } known && SenderOf(known.Channel) is { } sender
                ? await TryAsync(sender, item, cancellationToken)
                : NoWay;
        // A redraw belongs where the first drawing is, and a note where it was said; everything else to the person.
        if (item is { Address: not null, ReplacesRef: not null } or { Address.Shared: true })
            return mark;
        return mark is OutboxMark.Unreachable || ReferenceEquals(mark, NoWay)
            ? await TryOthersAsync(item, mark, cancellationToken)
            : mark;
    }

    private async Task<OutboxMark> TryOthersAsync(OutboxItem item, OutboxMark mark, CancellationToken cancellationToken)
    {
        if (!staff.Current.Employees.TryGetValue(item.To, out var person))
            return mark;
        foreach (var account in staff.Current.AccountsOf(person).Where(account => !IsAt(account, item.Address)))
        {
            if (SenderOf(account.Channel) is not { } sender)
                continue;
            if (await sender.FindAddressAsync(account, cancellationToken) is not { } found)
                continue;
            // Whoever never spoke to us has no address yet; what they were sent is redrawn all the same.
            var drawn = item.Address is null ? item.ReplacesRef : null;
            mark = await TryAsync(sender, item with { Address = found, ReplacesRef = drawn }, cancellationToken);
            if (mark is not OutboxMark.Unreachable)
                return mark;
        }

        return mark;
    }

    private async Task<OutboxMark> TryAsync(IMessageSender sender, OutboxItem item, CancellationToken cancellationToken)
    {
        try
        {
            return item.MayHaveArrived
                ? await sender.ReconcileAsync(item, cancellationToken)
                : await sender.SendAsync(item, cancellationToken);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.SendFailed(logger, mishap, item.Id);
            return new OutboxMark.Failed(mishap.GetType().Name);
        }
    }

    private IMessageSender? SenderOf(string channel) => _senders.FirstOrDefault(sender => sender.Channel == channel);

    private static bool IsAt(ChannelUser account, Address? address) =>
        address is not null && account.Channel == address.Channel && account.Tenant == address.Tenant;

    private static string CauseOf(OutboxMark mark) =>
        mark switch
        {
            OutboxMark.Retry retry => retry.Cause,
            OutboxMark.Unknown unknown => unknown.Cause,
            OutboxMark.Unreachable gone => gone.Cause,
            OutboxMark.Failed failed => failed.Cause,
            _ => string.Empty,
        };
}
