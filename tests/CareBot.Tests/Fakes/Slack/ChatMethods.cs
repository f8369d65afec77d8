using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Messages.</summary>
internal static class ChatMethods
{
    private const int MostText = 40_000;
    private const int MostUpdatedText = 4_000;

    public static FakedAnswer Post(SlackRequest request)
    {
        var (place, refused) = PlaceOf(request, mayBeUser: true);
        if (place is not { } found)
            return refused;
        var content = Read(request, MostText);
        if (content.Refused is { } broken)
            return broken;
        var (workspace, where) = found;
        if (IsTooFast(request, workspace, where, out var tooFast))
            return tooFast;
        var thread = request.Text("thread_ts");
        var message = workspace.Post(where, workspace.BotUserId, content.Text, content.Blocks, thread);
        return Said(workspace, where, message, "posted");
    }

    public static FakedAnswer PostEphemeral(SlackRequest request)
    {
        var (place, refused) = PlaceOf(request, mayBeUser: false);
        if (place is not { } found)
            return refused;
        var user = request.Text("user");
        if (user is null || !found.Conversation.Members.Contains(user))
            return FakedAnswer.Error("user_not_in_channel");
        var content = Read(request, MostText);
        if (content.Refused is { } broken)
            return broken;
        var (workspace, where) = found;
        if (IsTooFast(request, workspace, where, out var tooFast))
            return tooFast;
        var thread = request.Text("thread_ts");
        var message = workspace.Post(where, workspace.BotUserId, content.Text, content.Blocks, thread, user);
        return FakedAnswer.Ok($"showed {user} {where.Id}/{message.Ts}", ("message_ts", message.Ts));
    }

    public static FakedAnswer Update(SlackRequest request)
    {
        if (request.Find(request.Text("channel")) is not { } place)
            return FakedAnswer.Error("channel_not_found");
        var (workspace, where) = place;
        if (Find(where, request.Text("ts")) is not { } message)
            return FakedAnswer.Error("message_not_found");
        if (message.User != workspace.BotUserId)
            return FakedAnswer.Error("cant_update_message");
        if (where.IsArchived)
            return FakedAnswer.Error("is_inactive");
        var content = Read(request, MostUpdatedText);
        if (content.Refused is { } broken)
            return broken;
        message.Text = content.Text;
        message.Blocks = workspace.Named(content.Blocks);
        message.Updates++;
        return Said(workspace, where, message, "updated");
    }

    public static FakedAnswer Delete(SlackRequest request)
    {
        if (request.Find(request.Text("channel")) is not { } place)
            return FakedAnswer.Error("channel_not_found");
        if (Find(place.Conversation, request.Text("ts")) is not { } message)
            return FakedAnswer.Error("message_not_found");
        if (message.User != place.Workspace.BotUserId)
            return FakedAnswer.Error("cant_delete_message");
        message.IsDeleted = true;
        return FakedAnswer.Ok($"deleted {place.Conversation.Id}/{message.Ts}", ("ts", message.Ts));
    }

    /// <summary>Reads and checks a message's content.</summary>
    public static (string Text, JsonArray? Blocks, FakedAnswer? Refused) Read(SlackArguments arguments, int mostText)
    {
        var text = arguments.Text("text");
        // Slack only warns; but without it nobody who listens to a screen reader hears anything.
        if (text is null)
            return (string.Empty, null, FakedAnswer.Error("no_text"));
        if (text.Length > mostText)
            return (text, null, FakedAnswer.Error("msg_too_long"));
        if (arguments.Values["blocks"] is null)
            return (text, null, null);
        if (arguments.Json("blocks") is not JsonArray blocks)
            return (text, null, FakedAnswer.Error("invalid_blocks_format"));
        var check = BlockCheck.Of(SlackSurface.Message, blocks, "/blocks");
        if (check.Faults.Count > 0)
            return (text, null, FakedAnswer.Error("invalid_blocks", check.Faults));
        return check.TextLength > BlockCheck.MostBlockText
            ? (text, null, FakedAnswer.Error("msg_blocks_too_long"))
            : (text, blocks.Count == 0 ? null : blocks, null);
    }

    private static (string Text, JsonArray? Blocks, FakedAnswer? Refused) Read(SlackRequest request, int mostText) =>
        Read(request.Arguments, mostText);

    private static SlackMessage? Find(SlackConversation where, string? ts) =>
        where.Messages.Find(each => each.Ts == ts && !each.IsDeleted && each.OnlyFor is null);

    private static ((SlackWorkspace Workspace, SlackConversation Conversation)? Place, FakedAnswer Refused) PlaceOf(
        SlackRequest request,
        bool mayBeUser
    )
    {
        var channel = request.Text("channel");
        var place = request.Find(channel);
        if (place is null && mayBeUser && request.FindUser(channel) is { } owner)
            place = (owner.Workspace, owner.Workspace.DirectOf(owner.User.Id));
        if (place is not { } found)
            return (null, FakedAnswer.Error("channel_not_found"));
        return Refuse(found.Workspace, found.Conversation) is { } error
            ? (null, FakedAnswer.Error(error))
            : (found, FakedAnswer.Ok(effect: null));
    }

    private static string? Refuse(SlackWorkspace workspace, SlackConversation where)
    {
        if (where.IsArchived)
            return "is_archived";
        if (!where.HasBot)
            return "not_in_channel";
        if (where.IsDirect && !workspace.HasMessagesTab)
            return "messages_tab_disabled";
        return where.Person is { } person && (!workspace.Users.TryGetValue(person, out var user) || user.IsDeleted)
            ? "channel_not_found"
            : null;
    }

    private static bool IsTooFast(
        SlackRequest request,
        SlackWorkspace workspace,
        SlackConversation where,
        out FakedAnswer answer
    )
    {
        var wait = request.Slack.EnforcesRates
            ? request.Slack.Rates.CountMessage(workspace.Id, where.Id)
            : TimeSpan.Zero;
        answer = FakedAnswer.TooMany(wait);
        return wait > TimeSpan.Zero;
    }

    private static FakedAnswer Said(
        SlackWorkspace workspace,
        SlackConversation where,
        SlackMessage message,
        string effect
    )
    {
        var shown = message.ToJson();
        shown["team"] = workspace.Id;
        return FakedAnswer.Ok(
            $"{effect} {where.Id}/{message.Ts}",
            ("channel", where.Id),
            ("ts", message.Ts),
            ("text", message.Text),
            ("message", shown)
        );
    }
}
