using CareBot.Core.Ports;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Claims and marks what waits to be sent, through the one writer.</summary>
internal sealed class Outbox(Writer writer) : IOutbox
{
    public Task<IReadOnlyList<OutboxItem>> ClaimAsync(
        string owner,
        DateTimeOffset now,
        TimeSpan lease,
        int limit,
        CancellationToken cancellationToken
    ) =>
        writer.WriteAsync<IReadOnlyList<OutboxItem>>(
            session =>
            {
                var table = session.Tables.Outbox;
                return
                [
                    .. table.Due(now, limit).Select(id => table.Claim(id, owner, now + lease)).OfType<OutboxItem>(),
                ];
            },
            cancellationToken
        );

    public Task<bool> MarkAsync(
        OutboxItem item,
        OutboxMark mark,
        DateTimeOffset now,
        CancellationToken cancellationToken
    ) => writer.WriteAsync(session => Mark(session.Tables.Outbox, item, mark), cancellationToken);

    private static bool Mark(OutboxTable table, OutboxItem item, OutboxMark mark)
    {
        var isHeld = mark switch
        {
            OutboxMark.Sent sent => table.Mark(item, "sent", null, null, sent.Reference),
            OutboxMark.Retry retry => table.Mark(item, "pending", retry.NotBefore, retry.Cause, null),
            OutboxMark.Unknown unknown => table.Mark(item, "unknown", null, unknown.Cause, null),
            OutboxMark.Failed failed => table.Mark(item, "failed", null, failed.Cause, null),
            _ => throw new InvalidOperationException($"{mark.GetType().Name} cannot be written down."),
        };
        if (isHeld && mark is not OutboxMark.Retry)
            table.WakeNext(item.To);
        return isHeld;
    }
}
