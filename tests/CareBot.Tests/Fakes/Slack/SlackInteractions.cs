using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Makes the payloads of what a person does with buttons, modals and shortcuts.</summary>
internal sealed class SlackInteractions(FakeSlack slack, SlackWorkspace workspace, string user)
{
    /// <summary>A button of a message.</summary>
    public SlackPayload Press(SlackSight sight, SlackButton button)
    {
        var content = Common("block_actions");
        // Nobody gets into another's direct messages; whoever copies a card from there has it in their own.
        var where = workspace.Place(sight.Channel) is { IsDirect: false } shared ? shared : workspace.DirectOf(user);
        content["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = sight.Ts,
            ["channel_id"] = where.Id,
            ["is_ephemeral"] = sight.IsEphemeral,
        };
        content["channel"] = new JsonObject { ["id"] = where.Id, ["name"] = where.Name };
        content["state"] = new JsonObject { ["values"] = new JsonObject() };
        content["response_url"] = slack.ResponseUrls.Issue(workspace, where, user, sight.Message).ToString();
        // Of an ephemeral message Slack tells nothing.
        if (!sight.IsEphemeral)
            content["message"] = sight.Message.ToJson();
        content["actions"] = new JsonArray(Action(button));
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    /// <summary>A button of the Home tab or of a modal.</summary>
    public SlackPayload Press(SlackView view, SlackButton button)
    {
        var inModal = view.Content["type"]?.ToString() == "modal";
        var content = Common("block_actions", inModal ? view.Id : null);
        content["container"] = new JsonObject { ["type"] = "view", ["view_id"] = view.Id };
        content["view"] = view.ToJson(workspace.Id, slack.App);
        content["actions"] = new JsonArray(Action(button));
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    /// <summary>A modal that is sent.</summary>
    public SlackPayload Submit(SlackView view, JsonObject values)
    {
        var content = Common("view_submission", view.Id);
        var shown = view.ToJson(workspace.Id, slack.App);
        shown["state"] = new JsonObject { ["values"] = values };
        content["view"] = shown;
        content["response_urls"] = new JsonArray();
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    /// <summary>A modal that is closed without sending it.</summary>
    public SlackPayload Close(SlackView view)
    {
        var content = Common("view_closed");
        content.Remove("trigger_id");
        content["view"] = view.ToJson(workspace.Id, slack.App);
        content["is_cleared"] = false;
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    /// <summary>A shortcut from anywhere.</summary>
    public SlackPayload Shortcut(string callback)
    {
        var content = Common("shortcut");
        content["callback_id"] = callback;
        content["action_ts"] = workspace.NextTs();
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    /// <summary>A shortcut on a message.</summary>
    public SlackPayload MessageShortcut(string callback, SlackSight sight)
    {
        var content = Common("message_action");
        var where = workspace.Place(sight.Channel);
        content["callback_id"] = callback;
        content["channel"] = new JsonObject { ["id"] = where.Id, ["name"] = where.Name };
        content["message_ts"] = sight.Ts;
        content["message"] = sight.Message.ToJson();
        content["response_url"] = slack.ResponseUrls.Issue(workspace, where, user).ToString();
        return new SlackPayload(SlackPayloadKind.Interaction, content);
    }

    private JsonObject Common(string type, string? view = null)
    {
        var team = workspace.Users.TryGetValue(user, out var known) ? known.TeamId : workspace.Id;
        return new JsonObject
        {
            ["type"] = type,
            ["token"] = "ignored",
            ["team"] = workspace.IsOrgInstalled
                ? null
                : new JsonObject { ["id"] = workspace.Id, ["domain"] = "example" },
            ["enterprise"] = workspace.EnterpriseId is { } id ? new JsonObject { ["id"] = id, ["name"] = id } : null,
            ["is_enterprise_install"] = workspace.IsOrgInstalled,
            ["user"] = new JsonObject
            {
                ["id"] = user,
                ["username"] = user,
                ["team_id"] = team,
            },
            ["api_app_id"] = slack.App.AppId,
            ["trigger_id"] = slack.Triggers.Issue(workspace, user, view),
        };
    }

    private JsonObject Action(SlackButton button)
    {
        var action = new JsonObject
        {
            ["type"] = "button",
            ["block_id"] = button.BlockId,
            ["action_id"] = button.ActionId,
            ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = button.Title },
            ["action_ts"] = workspace.NextTs(),
        };
        if (button.Value is not null)
            action["value"] = button.Value;
        return action;
    }
}
