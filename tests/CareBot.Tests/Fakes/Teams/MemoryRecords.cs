using System.Collections.Concurrent;
using CareBot.Core.Ports;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Keeps what an adapter remembers, in memory.</summary>
internal sealed class MemoryRecords : IChannelRecords
{
    private readonly ConcurrentDictionary<(string Channel, string Kind, string Key), ChannelRecord> _kept = [];

    public Task<ChannelRecord?> FindAsync(
        string channel,
        string kind,
        string key,
        CancellationToken cancellationToken
    ) => Task.FromResult(_kept.GetValueOrDefault((channel, kind, key)));

    public Task<IReadOnlyList<ChannelRecord>> ListAsync(
        string channel,
        string kind,
        CancellationToken cancellationToken
    )
    {
        var found = _kept.Values.Where(record => record.Channel == channel && record.Kind == kind);
        return Task.FromResult<IReadOnlyList<ChannelRecord>>([.. found.OrderBy(record => record.Key)]);
    }

    public Task<bool> TryPutAsync(ChannelRecord record, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(record);
        var place = (record.Channel, record.Kind, record.Key);
        var next = record with { Version = record.Version + 1 };
        return Task.FromResult(
            record.Version == 0
                ? _kept.TryAdd(place, next)
                : _kept.TryGetValue(place, out var known)
                    && known.Version == record.Version
                    && _kept.TryUpdate(place, next, known)
        );
    }

    public Task RemoveAsync(string channel, string kind, string key, CancellationToken cancellationToken)
    {
        _kept.TryRemove((channel, kind, key), out _);
        return Task.CompletedTask;
    }
}
