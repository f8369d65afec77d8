using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A workspace with its people, channels, messages and views. All workspaces give out the same ids, as hostile as can be.</summary>
internal sealed class SlackWorkspace(FakeSlack slack, string id, string? enterprise)
{
    private static readonly string[] Rights =
    [
        "app_mentions:read",
        "chat:write",
        "commands",
        "im:history",
        "im:write",
        "users:read",
        "users:read.email",
    ];

    private int _lastId;
    private long _lastTs;

    public string Id => id;
    public string? EnterpriseId => enterprise;
    public string BotUserId { get; } = "U0BOT";
    public string BotId { get; } = "B0001";

    /// <summary>Gets the token of an installation by hand, which never ends.</summary>
    public string BotToken { get; } = $"xoxb-{id}-by-hand";

    /// <summary>Gets or sets a value indicating whether the app is installed in the whole enterprise.</summary>
    public bool IsOrgInstalled { get; set; }
    public HashSet<string> Scopes { get; } = [.. Rights];
    public bool HasMessagesTab { get; set; } = true;
    public bool HasHomeTab { get; set; } = true;
    public Dictionary<string, SlackUser> Users { get; } = [];
    public Dictionary<string, SlackConversation> Conversations { get; } = [];
    public List<SlackView> Views { get; } = [];

    /// <summary>Gets the Home tabs by person.</summary>
    public Dictionary<string, SlackView> Homes { get; } = [];

    public SlackUser AddUser(string user, string name, string? email = null) =>
        Put(new SlackUser(user, id, name) { Email = email });

    /// <summary>Adds an account or changes it.</summary>
    public SlackUser Put(SlackUser user)
    {
        lock (slack.Gate)
            Users[user.Id] = user;
        return user;
    }

    public SlackConversation AddChannel(string channel, string name, params IReadOnlyList<string> members)
    {
        lock (slack.Gate)
        {
            var added = new SlackConversation(channel, name, person: null);
            added.Members.UnionWith(members);
            Conversations[channel] = added;
            return added;
        }
    }

    /// <summary>Returns a person's direct messages with the bot, opened now if they were not.</summary>
    public SlackConversation DirectOf(string user)
    {
        lock (slack.Gate)
        {
            if (Conversations.Values.FirstOrDefault(each => each.Person == user) is { } known)
                return known;
            var opened = new SlackConversation($"D{user[1..]}", "directmessage", user);
            opened.Members.Add(user);
            Conversations[opened.Id] = opened;
            return opened;
        }
    }

    /// <summary>Returns a conversation that is there.</summary>
    public SlackConversation Place(string channel)
    {
        lock (slack.Gate)
            return Conversations[channel];
    }

    public string NextId(string letter)
    {
        lock (slack.Gate)
            return string.Create(CultureInfo.InvariantCulture, $"{letter}{++_lastId:D4}");
    }

    /// <summary>Returns a time stamp that no other message has and that is later than all of them.</summary>
    public string NextTs()
    {
        lock (slack.Gate)
        {
            _lastTs = Math.Max(_lastTs + 1, slack.Clock.GetUtcNow().ToUnixTimeSeconds() * 1_000_000);
            return string.Create(CultureInfo.InvariantCulture, $"{_lastTs / 1_000_000}.{_lastTs % 1_000_000:D6}");
        }
    }

    /// <summary>Puts a message into a conversation.</summary>
    /// <param name="where">The conversation.</param>
    /// <param name="author">A person, or the bot.</param>
    /// <param name="text">The text.</param>
    /// <param name="blocks">The blocks; those without an id get one, as Slack gives it.</param>
    /// <param name="thread">The thread's first message.</param>
    /// <param name="onlyFor">Who alone sees it.</param>
    public SlackMessage Post(
        SlackConversation where,
        string author,
        string text,
        JsonArray? blocks = null,
        string? thread = null,
        string? onlyFor = null
    )
    {
        lock (slack.Gate)
        {
            var message = new SlackMessage
            {
                Ts = NextTs(),
                Channel = where.Id,
                User = author,
                BotId = author == BotUserId ? BotId : null,
                Text = text,
                Blocks = Named(blocks),
                ThreadTs = thread,
                OnlyFor = onlyFor,
            };
            where.Messages.Add(message);
            return message;
        }
    }

    public JsonArray? Named(JsonArray? blocks)
    {
        foreach (var block in blocks?.OfType<JsonObject>() ?? [])
            block["block_id"] ??= NextId("b");
        return blocks;
    }
}
