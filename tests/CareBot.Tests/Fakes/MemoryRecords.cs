using CareBot.Core.Ports;

namespace CareBot.Tests.Fakes;

/// <summary>Keeps channel records in memory, as strictly as the store does; fails to keep on command.</summary>
internal sealed class MemoryRecords : IChannelRecords
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string Channel, string Kind, string Key), ChannelRecord> _records = [];

    /// <summary>Gets how often something was written.</summary>
    public int Writes { get; private set; }

    /// <summary>Gets or sets which of the coming writes fails, from 1; 0 for none.</summary>
    public int FailingWrite { get; set; }

    /// <summary>Gets everything that is kept.</summary>
    public IReadOnlyList<ChannelRecord> All
    {
        get
        {
            lock (_lock)
                return [.. _records.Values];
        }
    }

    public Task<ChannelRecord?> FindAsync(string channel, string kind, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
            return Task.FromResult(_records.GetValueOrDefault((channel, kind, key)));
    }

    public Task<IReadOnlyList<ChannelRecord>> ListAsync(
        string channel,
        string kind,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult<IReadOnlyList<ChannelRecord>>([
            .. All.Where(record => record.Channel == channel && record.Kind == kind)
                .OrderBy(record => record.Key, StringComparer.Ordinal),
        ]);

    public async Task<bool> TryPutAsync(ChannelRecord record, CancellationToken cancellationToken)
    {
        // Others get their turn between reading and writing, as with a real store.
        await Task.Yield();
        lock (_lock)
        {
            if (FailingWrite > 0 && --FailingWrite == 0)
                throw new IOException("The database is away.");
            var key = (record.Channel, record.Kind, record.Key);
            if ((_records.GetValueOrDefault(key)?.Version ?? 0) != record.Version)
                return false;
            Writes++;
            _records[key] = record with { Version = record.Version + 1 };
            return true;
        }
    }

    public Task RemoveAsync(string channel, string kind, string key, CancellationToken cancellationToken)
    {
        lock (_lock)
            _records.Remove((channel, kind, key));
        return Task.CompletedTask;
    }
}
