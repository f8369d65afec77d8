using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Records;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Claims and marks what waits to be sent, through the one writer.</summary>
internal sealed class Outbox(Writer writer, IReader reader) : IOutbox
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

    public Task<OutboxReport> ReportAsync(int limit, CancellationToken cancellationToken) =>
        reader.ReadAsync(statements => OutboxReading.Read(statements, limit), cancellationToken);

    private static bool Mark(OutboxTable table, OutboxItem item, OutboxMark mark)
    {
        var next = OutboxState.After(item, mark);
        var isHeld = table.Mark(item, next);
        if (isHeld && next.IsFinished)
            table.WakeNext(item.To);
        return isHeld;
    }
}
