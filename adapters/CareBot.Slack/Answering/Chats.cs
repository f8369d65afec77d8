using System.Collections.Concurrent;
using System.Text.Json;
using CareBot.Core.Ports;

namespace CareBot.Slack.Answering;

/// <summary>Remembers which chat is ours with whom, so that a command given there is answered there.</summary>
internal sealed class Chats(IChannelRecords records, Errands errands)
{
    private const string Kind = "chat";
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    /// <summary>Finds somebody's chat with us; null where it is not known.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string?> FindAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        var key = Key(tenant, user);
        if (_known.TryGetValue(key, out var chat))
            return chat;
        if (await records.FindAsync(SlackTranslator.Channel, Kind, key, cancellationToken) is not { } record)
            return null;
        var kept = ChatIn(record);
        Remember(key, kept);
        return kept;
    }

    /// <summary>Notes somebody's chat with us.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="chat">The chat.</param>
    public void Learn(string tenant, string user, string chat)
    {
        var key = Key(tenant, user);
        if (_known.TryGetValue(key, out var known) && known == chat)
            return;
        Remember(key, chat);
        errands.Add(stop => KeepAsync(key, chat, stop));
    }

    private static string Key(string tenant, string user) => $"{tenant}:{user}";

    private static string ChatIn(ChannelRecord record) =>
        JsonSerializer.Deserialize<string>(record.Body) ?? string.Empty;

    private void Remember(string key, string chat)
    {
        if (_known.Count >= Most)
            _known.Clear();
        _known[key] = chat;
    }

    // Whoever is faster is right too: there is one chat.
    private async Task KeepAsync(string key, string chat, CancellationToken stop)
    {
        var kept = await records.FindAsync(SlackTranslator.Channel, Kind, key, stop);
        if (kept is not null && ChatIn(kept) == chat)
            return;
        var body = JsonSerializer.Serialize(chat);
        await records.TryPutAsync(
            new ChannelRecord(SlackTranslator.Channel, Kind, key, body, kept?.Version ?? 0),
            stop
        );
    }
}
