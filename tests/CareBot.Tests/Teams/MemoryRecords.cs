using CareBot.Core.Ports;

namespace CareBot.Tests.Teams;

/// <summary>The adapters' records, in memory; it counts what is written.</summary>
internal sealed class MemoryRecords : IChannelRecords
{
    private readonly Dictionary<(string Channel, string Kind, string Key), ChannelRecord> _records = [];

    public int Writes { get; private set; }

    public Task<ChannelRecord?> FindAsync(
        string channel,
        string kind,
        string key,
        CancellationToken cancellationToken
    ) => Task.FromResult(_records.GetValueOrDefault((channel, kind, key)));

    public Task<IReadOnlyList<ChannelRecord>> ListAsync(
        string channel,
        string kind,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<ChannelRecord>>([
            .. _records.Values.Where(record => record.Channel == channel && record.Kind == kind),
        ]);

    public Task<bool> TryPutAsync(ChannelRecord record, CancellationToken cancellationToken)
    {
        var key = (record.Channel, record.Kind, record.Key);
        if ((_records.GetValueOrDefault(key)?.Version ?? 0) != record.Version)
            return Task.FromResult(false);
        Writes++;
        _records[key] = record with { Version = record.Version + 1 };
        return Task.FromResult(true);
    }

    public Task RemoveAsync(string channel, string kind, string key, CancellationToken cancellationToken)
    {
        _records.Remove((channel, kind, key));
        return Task.CompletedTask;
    }
}
