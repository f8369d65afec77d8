using System.Text.Json;
using System.Text.Json.Serialization;
using CareBot.Core.Messages;

namespace CareBot.Slack.Reading;

/// <summary>What we write into an address: a private chat, the thread of a channel, or a short-lived address to answer to.</summary>
/// <param name="Channel">A chat (D…), a channel (C…, G…), or somebody (U…, W…) whose chat with us is not known yet.</param>
/// <param name="User">Whose chat it is, or who sees the answer.</param>
/// <param name="Thread">The thread's first message, in a channel.</param>
/// <param name="Url">The short-lived address; a secret.</param>
/// <param name="Since">When that was given to us, in seconds of Unix time.</param>
internal sealed record SlackAddress(
    string? Channel,
    string? User = null,
    string? Thread = null,
    string? Url = null,
    long? Since = null
)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Gets a value indicating whether the channel is our chat with somebody.</summary>
    [JsonIgnore]
    public bool IsChat => IsChatId(Channel);

    /// <summary>Gets whose private place it is, or who sees the answer; null for a room.</summary>
    [JsonIgnore]
    public string? Person => User ?? (Thread is null && !IsChat ? Channel : null);

    /// <summary>Tells whether an id is that of a chat between two.</summary>
    /// <param name="channel">A channel's id.</param>
    public static bool IsChatId(string? channel) => channel is ['D', ..];

    /// <summary>Returns somebody's private place.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="user">Who.</param>
    /// <param name="chat">Their chat with us; null where it is not known yet.</param>
    public static Address Private(string tenant, string user, string? chat) =>
        new SlackAddress(chat ?? user, chat is null ? null : user).In(tenant);

    /// <summary>Returns a thread of a channel, which others can read.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="thread">The thread's first message.</param>
    public static Address Room(string tenant, string channel, string thread) =>
        new SlackAddress(channel, Thread: thread).In(tenant) with
        {
            Shared = true,
        };

    /// <summary>Returns a short-lived address to which only one person sees the answer.</summary>
    /// <param name="tenant">Where.</param>
    /// <param name="user">Who sees it.</param>
    /// <param name="url">As Slack gave it.</param>
    /// <param name="since">When.</param>
    public static Address Fleeting(string tenant, string user, string url, DateTimeOffset since) =>
        new SlackAddress(null, user, Url: url, Since: since.ToUnixTimeSeconds()).In(tenant);

    /// <summary>Reads an address of ours; null where it is none.</summary>
    /// <param name="address">An address.</param>
    public static SlackAddress? TryRead(Address? address)
    {
        if (address is not { Channel: SlackTranslator.Channel })
            return null;
        try
        {
            return JsonSerializer.Deserialize<SlackAddress>(address.Opaque, Written);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Address In(string tenant) => new(SlackTranslator.Channel, tenant, JsonSerializer.Serialize(this, Written));
}
