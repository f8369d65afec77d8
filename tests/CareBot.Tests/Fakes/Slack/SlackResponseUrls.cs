using System.Globalization;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The addresses to answer to what a person did: five times within half an hour.</summary>
internal sealed class SlackResponseUrls(FakeSlack slack)
{
    private const int MostUses = 5;
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    private readonly Dictionary<string, Entry> _entries = [];

    /// <summary>Gives one out.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="where">In which conversation.</param>
    /// <param name="user">Who did something.</param>
    /// <param name="original">The message that it was done to; null for a command.</param>
    public Uri Issue(SlackWorkspace workspace, SlackConversation where, string user, SlackMessage? original = null)
    {
        lock (slack.Gate)
        {
            var id = string.Create(
                CultureInfo.InvariantCulture,
                $"{workspace.Id}-{_entries.Count + 1}-{Guid.NewGuid():N}"
            );
            _entries[id] = new Entry(workspace, where, user, original, slack.Clock.GetUtcNow() + Life);
            return new Uri(slack.BaseUrl, $"response/{id}");
        }
    }

    /// <summary>Says something through one; under the fake's lock.</summary>
    public FakedAnswer Use(string id, SlackArguments arguments)
    {
        if (!_entries.TryGetValue(id, out var entry))
            return Refused("invalid_url");
        if (entry.EndsAt <= slack.Clock.GetUtcNow())
            return Refused("expired_url");
        if (entry.Uses >= MostUses)
            return Refused("used_url");
        if (arguments.Fault is { } fault || !arguments.IsJson)
            return FakedAnswer.Error(arguments.Fault ?? "invalid_payload") with { Status = 400 };
        if (arguments.Flag("delete_original") && arguments.Values.Count == 1)
        {
            entry.Uses++;
            return Delete(entry);
        }

        var content = ChatMethods.Read(arguments, 40_000);
        if (content.Refused is { } refused)
            return refused with { Status = 400 };
        entry.Uses++;
        if (arguments.Flag("replace_original") && entry.Original is { IsDeleted: false } original)
        {
            original.Text = content.Text;
            original.Blocks = entry.Workspace.Named(content.Blocks);
            original.Updates++;
            return FakedAnswer.Ok($"replaced {entry.Where.Id}/{original.Ts}");
        }

        var onlyFor = arguments.Text("response_type") == "in_channel" ? null : entry.User;
        var thread = arguments.Text("thread_ts");
        var bot = entry.Workspace.BotUserId;
        var message = entry.Workspace.Post(entry.Where, bot, content.Text, content.Blocks, thread, onlyFor);
        return FakedAnswer.Ok($"answered {entry.Where.Id}/{message.Ts}");
    }

    /// <summary>Tells in which workspace one was given out; null if it never was.</summary>
    public string? TeamOf(string id) => _entries.TryGetValue(id, out var entry) ? entry.Workspace.Id : null;

    private static FakedAnswer Delete(Entry entry)
    {
        if (entry.Original is null)
            return Refused("message_not_found");
        entry.Original.IsDeleted = true;
        return FakedAnswer.Ok($"deleted {entry.Where.Id}/{entry.Original.Ts}");
    }

    private static FakedAnswer Refused(string code) => FakedAnswer.Error(code) with { Status = 404 };

    private sealed record Entry(
        SlackWorkspace Workspace,
        SlackConversation Where,
        string User,
        SlackMessage? Original,
        DateTimeOffset EndsAt
    )
    {
        public int Uses { get; set; }
    }
}
