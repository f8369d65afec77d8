using CareBot.Core.Ports;
using CareBot.Store.Reading;
using CareBot.Store.Tables;

namespace CareBot.Store.Writing;

/// <summary>Keeps what the adapters must remember.</summary>
internal sealed class ChannelRecords(Writer writer, IReader reader) : IChannelRecords
{
    public Task<ChannelRecord?> FindAsync(
        string channel,
        string kind,
        string key,
        CancellationToken cancellationToken
    ) => reader.ReadAsync(statements => new ChannelRecordTable(statements).Find(channel, kind, key), cancellationToken);

    public Task<IReadOnlyList<ChannelRecord>> ListAsync(
        string channel,
        string kind,
        CancellationToken cancellationToken
    ) =>
        reader.ReadAsync<IReadOnlyList<ChannelRecord>>(
            statements => new ChannelRecordTable(statements).List(channel, kind),
            cancellationToken
        );

    public Task<bool> TryPutAsync(ChannelRecord record, CancellationToken cancellationToken) =>
        writer.WriteAsync(session => session.Tables.ChannelRecords.TryPut(record), cancellationToken);

    public Task RemoveAsync(string channel, string kind, string key, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            session =>
            {
                session.Tables.ChannelRecords.Remove(channel, kind, key);
                return true;
            },
            cancellationToken
        );
}
