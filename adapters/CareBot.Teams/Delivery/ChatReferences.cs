using System.Collections.Concurrent;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Teams.Cards;

namespace CareBot.Teams.Delivery;

/// <summary>Keeps where everybody's chat is. Each verified activity renews it, and only what changed is written.</summary>
internal sealed class ChatReferences(IChannelRecords records, TimeProvider clock)
{
    private const string Kind = "conversation";
    private const string ServiceKind = "service";
    private const int MostTries = 5;

    private readonly BoundedCache<ChannelUser, Seen> _seen = new(clock, TimeSpan.FromMinutes(10), most: 50_000);
    private readonly ConcurrentDictionary<string, string> _services = new(StringComparer.Ordinal);

    /// <summary>Finds a person's reference, or null.</summary>
    public async Task<ChatReference?> FindAsync(ChannelUser user, CancellationToken cancellationToken)
    {
        var record = await records.FindAsync(TeamsActivity.Channel, Kind, KeyOf(user), cancellationToken);
        return record is null ? null : CardJson.Read<ChatReference>(record.Body);
    }

    /// <summary>Finds where somebody of a tenant was last heard, or null where nobody ever was.</summary>
    public async Task<string?> FindServiceAsync(string tenant, CancellationToken cancellationToken) =>
        _services.TryGetValue(tenant, out var known) ? known
        : await records.FindAsync(TeamsActivity.Channel, ServiceKind, tenant, cancellationToken) is { } record
            ? CardJson.Read<string>(record.Body)
        : null;

    /// <summary>Gets a conversation in which a person was heard just now, private or not; null where none is remembered.</summary>
    public string? FindPlaceOf(ChannelUser user) => _seen.TryGet(user, out var seen) ? seen.Place : null;

    /// <summary>Renews a person's reference by what they just did.</summary>
    public async Task HearAsync(TeamsActivity activity, ChannelUser user, CancellationToken cancellationToken)
    {
        var now = await ChangeAsync(user, known => Renew(known, activity), cancellationToken);
        var before = _seen.TryGet(user, out var seen) ? seen.HeardAt : null;
        var heardAt = activity.At > before || before is null ? activity.At : before;
        _seen.Put(user, now with { HeardAt = heardAt, Place = PlaceOf(activity) });
        await KeepServiceAsync(user.Tenant, activity.ServiceUrl ?? string.Empty, cancellationToken);
    }

    /// <summary>Notes that a person took the bot away, unless they were heard after that.</summary>
    public async Task RemoveAsync(TeamsActivity activity, ChannelUser user, CancellationToken cancellationToken)
    {
        if (_seen.TryGet(user, out var seen) && seen.HeardAt > activity.At)
            return;
        await ChangeAsync(
            user,
            known => (known ?? Fresh(activity)) with { Installed = false, ChangedAt = activity.At },
            cancellationToken
        );
    }

    /// <summary>Notes that a person cannot be reached any more; the next thing they do says otherwise.</summary>
    public Task LoseAsync(ChannelUser user, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            known => known is null ? null : known with { Installed = false, ChangedAt = null },
            cancellationToken
        );

    /// <summary>Notes where a person's chat is.</summary>
    public Task KeepAsync(ChannelUser user, ChatReference reference, CancellationToken cancellationToken) =>
        ChangeAsync(
            user,
            known => known is null ? reference : known with { Conversation = reference.Conversation },
            cancellationToken
        );

    private static ChatReference Renew(ChatReference? known, TeamsActivity activity)
    {
        var fresh = Fresh(activity);
        if (known is null)
            return fresh;
        var isProof = activity.IsPersonal || activity.Type is "message" or "invoke";
        var isLate = activity.At < known.ChangedAt;
        var installed = known.Installed || (isProof && !isLate);
        return fresh with
        {
            BotId = fresh.BotId.Length > 0 ? fresh.BotId : known.BotId,
            Conversation = fresh.Conversation ?? known.Conversation,
            Locale = fresh.Locale ?? known.Locale,
            Installed = installed,
            ChangedAt = installed ? null : known.ChangedAt,
        };
    }

    private static ChatReference Fresh(TeamsActivity activity) =>
        new(
            activity.Sender,
            activity.Bot,
            activity.ServiceUrl ?? string.Empty,
            activity.IsPersonal ? activity.Conversation : null,
            activity.Root.TextAt("locale")
        );

    private static string PlaceOf(TeamsActivity activity) => activity.Conversation.Split(';', 2)[0];

    private static string KeyOf(ChannelUser user) => $"{user.Tenant}/{user.NativeId}";

    private async Task<Seen> ChangeAsync(
        ChannelUser user,
        Func<ChatReference?, ChatReference?> change,
        CancellationToken stop
    )
    {
        var seen = _seen.TryGet(user, out var kept) ? kept : await ReadAsync(user, stop);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var next = change(seen.Reference);
            if (next is null || next == seen.Reference)
                return seen;
            var record = new ChannelRecord(
                TeamsActivity.Channel,
                Kind,
                KeyOf(user),
                CardJson.Write(next),
                seen.Version
            );
            if (await records.TryPutAsync(record, stop))
            {
                seen = seen with { Reference = next, Version = seen.Version + 1 };
                _seen.Put(user, seen);
                return seen;
            }
            seen = await ReadAsync(user, stop) with { HeardAt = seen.HeardAt, Place = seen.Place };
        }

        throw new InvalidOperationException("A conversation reference changes faster than it can be written.");
    }

    private async Task<Seen> ReadAsync(ChannelUser user, CancellationToken stop)
    {
        var record = await records.FindAsync(TeamsActivity.Channel, Kind, KeyOf(user), stop);
        return record is null ? new Seen(null, 0) : new Seen(CardJson.Read<ChatReference>(record.Body), record.Version);
    }

    // Regions of one tenant differ; any of them will do to begin a chat, so one is enough on disk.
    private async Task KeepServiceAsync(string tenant, string service, CancellationToken stop)
    {
        if (!_services.TryAdd(tenant, service))
        {
            _services[tenant] = service;
            return;
        }
        var known = await records.FindAsync(TeamsActivity.Channel, ServiceKind, tenant, stop);
        var body = CardJson.Write(service);
        if (known?.Body != body)
        {
            await records.TryPutAsync(
                new ChannelRecord(TeamsActivity.Channel, ServiceKind, tenant, body, known?.Version ?? 0),
                stop
            );
        }
    }

    private sealed record Seen(
        ChatReference? Reference,
        long Version,
        DateTimeOffset? HeardAt = null,
        string? Place = null
    );
}
