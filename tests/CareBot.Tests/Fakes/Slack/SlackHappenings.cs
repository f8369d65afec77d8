using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Makes the events of what a person does without pressing anything.</summary>
internal sealed class SlackHappenings(FakeSlack slack, SlackWorkspace workspace, string user)
{
    /// <summary>A message that was typed.</summary>
    public SlackPayload Typed(SlackMessage message, SlackConversation where) => Wrap(Inner(message, where), where);

    /// <summary>The same message, as Slack tells whoever is mentioned in it.</summary>
    public SlackPayload Mentioned(SlackMessage message, SlackConversation where)
    {
        var mention = Inner(message, where);
        mention["type"] = "app_mention";
        mention.Remove("channel_type");
        return Wrap(mention, where);
    }

    /// <summary>A tab of the app that was opened.</summary>
    public SlackPayload Opened(string tab, SlackView? view)
    {
        var inner = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = user,
            ["channel"] = workspace.DirectOf(user).Id,
            ["tab"] = tab,
            ["event_ts"] = workspace.NextTs(),
        };
        if (view is not null)
            inner["view"] = view.ToJson(workspace.Id, slack.App);
        return SlackEvents.Envelope(slack, workspace, inner);
    }

    /// <summary>Edits a message.</summary>
    public SlackPayload Edited(SlackMessage message, string text)
    {
        var before = message.ToJson();
        message.Text = text;
        var after = message.ToJson();
        after["edited"] = new JsonObject { ["user"] = user, ["ts"] = workspace.NextTs() };
        return Changed("message_changed", message, ("message", after), ("previous_message", before));
    }

    /// <summary>Deletes a message.</summary>
    public SlackPayload Deleted(SlackMessage message)
    {
        message.IsDeleted = true;
        return Changed("message_deleted", message, ("previous_message", message.ToJson()), ("deleted_ts", message.Ts));
    }

    private SlackPayload Changed(
        string subtype,
        SlackMessage message,
        params ReadOnlySpan<(string Name, JsonNode? Value)> members
    )
    {
        var where = workspace.Place(message.Channel);
        var inner = new JsonObject
        {
            ["type"] = "message",
            ["subtype"] = subtype,
            ["hidden"] = true,
            ["channel"] = where.Id,
            ["channel_type"] = where.IsDirect ? "im" : "channel",
            ["ts"] = workspace.NextTs(),
        };
        foreach (var (name, value) in members)
            inner[name] = value;
        return Wrap(inner, where);
    }

    private JsonObject Inner(SlackMessage message, SlackConversation where)
    {
        var inner = message.ToJson();
        inner["channel"] = where.Id;
        inner["channel_type"] = where.IsDirect ? "im" : "channel";
        inner["event_ts"] = message.Ts;
        inner["client_msg_id"] = Guid.NewGuid().ToString();
        inner["team"] = workspace.Id;
        if (workspace.Users.TryGetValue(user, out var known) && known.TeamId != workspace.Id)
            (inner["user_team"], inner["source_team"]) = (known.TeamId, known.TeamId);
        return inner;
    }

    private SlackPayload Wrap(JsonObject inner, SlackConversation where) =>
        SlackEvents.Envelope(slack, workspace, inner, where.IsExtShared);
}
