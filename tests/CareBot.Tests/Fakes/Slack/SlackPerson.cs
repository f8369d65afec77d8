using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A member of staff at the Slack client: types, presses, fills in, and sees.</summary>
/// <param name="slack">The fake.</param>
/// <param name="workspace">Where.</param>
/// <param name="user">Who.</param>
/// <param name="way">How Slack reaches the product.</param>
internal sealed class SlackPerson(FakeSlack slack, SlackWorkspace workspace, string user, ISlackWay way)
{
    private readonly SlackInteractions _does = new(slack, workspace, user);
    private readonly SlackHappenings _happened = new(slack, workspace, user);

    public string Id => user;
    public SlackWorkspace Workspace => workspace;
    public SlackEyes Sees { get; } = new(slack, workspace, user);

    /// <summary>Gets the name of the slash command.</summary>
    public string Command { get; init; } = "/care";

    /// <summary>Gets what was last delivered, to be delivered again.</summary>
    public SlackPayload? Last { get; private set; }

    /// <summary>Gets the errors beside the fields of the modal that was last sent, by block.</summary>
    public IReadOnlyDictionary<string, string> FormErrors { get; private set; } = new Dictionary<string, string>();

    /// <summary>Types into the direct messages with the bot.</summary>
    public Task<SlackOutcome> SayAsync(string text) => SayAsync(text, workspace.DirectOf(user).Id);

    /// <summary>Types somewhere, without a mention.</summary>
    public Task<SlackOutcome> SayAsync(string text, string channel, string? thread = null)
    {
        var where = workspace.Place(channel);
        var message = workspace.Post(where, user, text, thread: thread);
        return DeliverAsync(_happened.Typed(message, where));
    }

    /// <summary>Mentions the bot in a channel.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="text">After the mention.</param>
    /// <param name="thread">In which thread; null for the channel.</param>
    /// <param name="alsoAsMessage">Delivers it as a plain message of the channel first, as Slack does where the app listens to both.</param>
    public async Task<SlackOutcome> MentionAsync(
        string channel,
        string text,
        string? thread = null,
        bool alsoAsMessage = false
    )
    {
        var where = workspace.Place(channel);
        var message = workspace.Post(where, user, $"<@{workspace.BotUserId}> {text}", thread: thread);
        if (alsoAsMessage)
            await DeliverAsync(_happened.Typed(message, where));
        return await DeliverAsync(_happened.Mentioned(message, where));
    }

    /// <summary>Types the slash command.</summary>
    /// <param name="text">After the command.</param>
    /// <param name="channel">Where; null for the direct messages with the bot.</param>
    public async Task<SlackOutcome> CommandAsync(string text, string? channel = null)
    {
        var where = workspace.Place(channel ?? workspace.DirectOf(user).Id);
        var fields = new JsonObject
        {
            ["token"] = "ignored",
            ["team_id"] = workspace.Id,
            ["team_domain"] = "example",
            ["channel_id"] = where.Id,
            ["channel_name"] = where.Name,
            ["user_id"] = user,
            ["user_name"] = user,
            ["command"] = Command,
            ["text"] = text,
            ["api_app_id"] = slack.App.AppId,
            ["is_enterprise_install"] = workspace.IsOrgInstalled ? "true" : "false",
            ["response_url"] = slack.ResponseUrls.Issue(workspace, where, user).ToString(),
            ["trigger_id"] = slack.Triggers.Issue(workspace, user),
        };
        if (workspace.EnterpriseId is { } enterprise)
            fields["enterprise_id"] = enterprise;
        var outcome = await DeliverAsync(new SlackPayload(SlackPayloadKind.Command, fields));
        return outcome with { Complaint = Show(outcome, where) };
    }

    /// <summary>Presses a button of the newest message that has it, or else of the Home tab.</summary>
    /// <param name="title">What is on it.</param>
    public Task<SlackOutcome> PressAsync(string title) =>
        Sees.FindButton(title) is { } found ? PressAsync(found.Sight, found.Button) : PressHomeAsync(title);

    /// <summary>Presses a button of a message as it was seen, however old.</summary>
    public Task<SlackOutcome> PressAsync(SlackSight sight, string title) =>
        PressAsync(sight, Find(sight.Buttons, title));

    public Task<SlackOutcome> PressAsync(SlackSight sight, SlackButton button) =>
        DeliverAsync(_does.Press(sight, button));

    /// <summary>Presses a button of the Home tab.</summary>
    public Task<SlackOutcome> PressHomeAsync(string title)
    {
        var home = Sees.Home ?? throw new InvalidOperationException($"No message has the button '{title}'.");
        return DeliverAsync(_does.Press(home, Find(Sees.HomeButtons, title)));
    }

    /// <summary>Sends the modal on top.</summary>
    /// <param name="answers">By label, block id or action id.</param>
    /// <param name="evenIncomplete">Sends what Slack's own client would not.</param>
    public Task<SlackOutcome> SubmitAsync(IReadOnlyDictionary<string, string> answers, bool evenIncomplete = false) =>
        SubmitAsync(OpenModal, answers, evenIncomplete);

    /// <summary>Sends a modal, perhaps one that is long closed.</summary>
    public async Task<SlackOutcome> SubmitAsync(
        SlackView view,
        IReadOnlyDictionary<string, string> answers,
        bool evenIncomplete = false
    )
    {
        var outcome = await DeliverAsync(_does.Submit(view, SlackForm.Fill(view, answers, evenIncomplete)));
        lock (slack.Gate)
            (outcome, FormErrors) = SlackModals.Apply(workspace, view, outcome);
        return outcome;
    }

    /// <summary>Closes the modal on top without sending it.</summary>
    public Task<SlackOutcome> CloseAsync()
    {
        var view = OpenModal;
        view.IsOpen = false;
        return DeliverAsync(_does.Close(view));
    }

    public Task<SlackOutcome> OpenHomeAsync() => DeliverAsync(_happened.Opened("home", Sees.Home));

    public Task<SlackOutcome> OpenMessagesAsync() => DeliverAsync(_happened.Opened("messages", view: null));

    public Task<SlackOutcome> ShortcutAsync(string callback) => DeliverAsync(_does.Shortcut(callback));

    public Task<SlackOutcome> MessageShortcutAsync(string callback, SlackSight sight) =>
        DeliverAsync(_does.MessageShortcut(callback, sight));

    /// <summary>Edits an own message.</summary>
    public Task<SlackOutcome> EditAsync(SlackSight sight, string text) =>
        DeliverAsync(_happened.Edited(sight.Message, text));

    /// <summary>Deletes an own message.</summary>
    public Task<SlackOutcome> DeleteAsync(SlackSight sight) => DeliverAsync(_happened.Deleted(sight.Message));

    /// <summary>Lets Slack deliver the last thing again, as after an answer that it did not like; signed anew.</summary>
    public Task<SlackOutcome> RepeatAsync(int retry = 1, string reason = "http_timeout") =>
        way.DeliverAsync(Last ?? throw new InvalidOperationException("Nothing was delivered yet."), retry, reason);

    /// <summary>Delivers anything.</summary>
    public Task<SlackOutcome> DeliverAsync(SlackPayload payload)
    {
        Last = payload;
        return way.DeliverAsync(payload);
    }

    private SlackView OpenModal => Sees.Modal ?? throw new InvalidOperationException("No modal is open.");

    private static SlackButton Find(IReadOnlyList<SlackButton> buttons, string title) =>
        buttons.FirstOrDefault(button => button.Title == title)
        ?? throw new InvalidOperationException(
            $"There is no button '{title}', only '{string.Join("', '", buttons.Select(button => button.Title))}'."
        );

    // Shows the answer to a command, and returns what Slack would complain about instead.
    private string? Show(SlackOutcome outcome, SlackConversation where)
    {
        if (outcome.Status != 200)
            return outcome.Status == 0 ? "operation_timeout" : "dispatch_failed";
        if (outcome.Body.Length == 0)
            return null;
        var values = outcome.Json ?? new JsonObject { ["text"] = outcome.Body };
        var content = ChatMethods.Read(new SlackArguments(values, IsJson: true, Token: null), 40_000);
        if (content.Refused is { } refused)
            return refused.Body.ToJsonString();
        var onlyFor = values["response_type"]?.ToString() == "in_channel" ? null : user;
        _ = workspace.Post(where, workspace.BotUserId, content.Text, content.Blocks, onlyFor: onlyFor);
        return null;
    }
}
