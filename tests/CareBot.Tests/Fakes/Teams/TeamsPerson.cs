using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A member of staff in the Teams client.</summary>
/// <param name="teams">The fake.</param>
/// <param name="member">Who.</param>
/// <param name="bot">A client whose base address is the bot's.</param>
internal sealed class TeamsPerson(FakeTeams teams, TeamsMember member, HttpClient bot)
{
    private readonly TeamsCaller _caller = new(teams, bot);
    private readonly List<string> _notices = [];

    public TeamsMember Member => member;

    public TeamsActivities Activities { get; } = new(teams, member);

    public TeamsScreen Screen { get; } = new(member);

    /// <summary>Gets the dialog that is open; null if none is.</summary>
    public TeamsDialog? Dialog { get; private set; }

    /// <summary>Gets what flashed by: sentences in answers, errors, and "Unable to reach app".</summary>
    public IReadOnlyList<string> Notices => _notices;

    /// <summary>Sends any activity, and shows what the answer brings.</summary>
    public async Task<BotAnswer> SendAsync(JsonObject activity)
    {
        // Sent, an activity is never changed again: a resend starts from this copy.
        var sent = activity.DeepClone().AsObject();
        var answer = await _caller.PostAsync(sent);
        if (sent["type"]?.GetValue<string>() == "invoke")
            Show(answer);
        return answer;
    }

    /// <summary>Types a text in the personal chat.</summary>
    public Task<BotAnswer> SayAsync(string text) => WriteAsync(member.Chat, Activities.Text(text));

    /// <summary>Mentions the bot in a group chat, or in a channel's thread.</summary>
    /// <param name="place">The group chat, the thread, or the channel to start a thread in.</param>
    /// <param name="text">What follows the mention.</param>
    public Task<BotAnswer> MentionAsync(TeamsConversation place, string text)
    {
        var id = teams.Connector.NewMessageId();
        var isNewThread = place.Kind == "channel" && !place.Id.Contains(';', StringComparison.Ordinal);
        var where = isNewThread ? member.Tenant.Thread(place, id) : place;
        return WriteAsync(where, Activities.Mention(where, text, id));
    }

    /// <summary>Presses the latest button whose title begins so, as today's client does.</summary>
    public Task<BotAnswer> PressAsync(string title, params (string Field, string Value)[] inputs) =>
        PressAsync(Screen.LastWith(title), title, inputs);

    /// <summary>Presses a button on a message that may be old.</summary>
    public Task<BotAnswer> PressAsync(SeenMessage on, string title, params (string Field, string Value)[] inputs) =>
        TakeAsync(on, Find(on, title), member.Chat, inputs);

    /// <summary>Presses the latest button whose title begins so, as a client does that knows no Action.Execute.</summary>
    public Task<BotAnswer> PressInOldClientAsync(string title, params (string Field, string Value)[] inputs)
    {
        var message = Screen.LastWith(title);
        return TakeAsync(message, Find(message, title).InOldClient, member.Chat, inputs);
    }

    /// <summary>Presses a button on a card that stands in a shared place, or was forwarded there.</summary>
    public Task<BotAnswer> PressInAsync(TeamsConversation place, SeenMessage on, string title) =>
        TakeAsync(on, Find(on, title), place, []);

    /// <summary>Sends the open dialog, if the client's own checks allow it.</summary>
    public Task<BotAnswer> SubmitAsync(params (string Field, string Value)[] fields)
    {
        var dialog = Dialog ?? throw new InvalidOperationException("No dialog is open.");
        if (CardForm.Of(dialog.Card, fields).Complaints is [var complaint, ..])
            throw new InvalidOperationException($"The client does not send it: {complaint}");
        return ForceAsync(fields);
    }

    /// <summary>Sends the open dialog as a client does that checks nothing.</summary>
    public Task<BotAnswer> ForceAsync(params (string Field, string Value)[] fields)
    {
        var dialog = Dialog ?? throw new InvalidOperationException("No dialog is open.");
        var data = CardForm.Of(dialog.Card, fields).MergedWith(dialog.Submit.At("data"));
        return SendAsync(Activities.Invoke("task/submit", member.Chat, Task(data)));
    }

    /// <summary>Closes the open dialog without sending it.</summary>
    public void CloseDialog() => Dialog = null;

    /// <summary>Looks at a message, upon which the client refreshes its card if the person is on the list; null if not.</summary>
    public async Task<BotAnswer?> RefreshAsync(SeenMessage message, TeamsConversation? place = null)
    {
        var refresh = message.Card.At("refresh");
        if (!refresh.At("userIds").Items().Any(id => id.ValueEquals(member.Mri)))
            return null;
        var action = refresh.At("action");
        var value = Execute(action, CardForm.Of(message.Card).MergedWith(action.At("data")), "automatic");
        return await SendFromCardAsync(message, place ?? member.Chat, "adaptiveCard/action", value);
    }

    /// <summary>Installs the app; both events come, in either order.</summary>
    public async Task InstallAsync(bool installationFirst = false)
    {
        member.HasApp = true;
        JsonObject[] both =
        [
            Activities.Members(member.Chat, cameIn: true, FakeTeams.BotId),
            Activities.Installation(member.Chat, "add"),
        ];
        await SendBothAsync(installationFirst ? [both[1], both[0]] : both);
    }

    /// <summary>Uninstalls the app; both events come, in either order.</summary>
    public async Task UninstallAsync(bool installationFirst = true)
    {
        member.HasApp = false;
        JsonObject[] both =
        [
            Activities.Installation(member.Chat, "remove"),
            Activities.Members(member.Chat, cameIn: false, FakeTeams.BotId),
        ];
        await SendBothAsync(installationFirst ? both : [both[1], both[0]]);
    }

    /// <summary>Edits what was typed.</summary>
    public Task<BotAnswer> EditAsync(BotAnswer typed, string text) =>
        SendAsync(Activities.Change("messageUpdate", "editMessage", typed.Id, text));

    /// <summary>Deletes what was typed.</summary>
    public Task<BotAnswer> DeleteAsync(BotAnswer typed) =>
        SendAsync(Activities.Change("messageDelete", "softDeleteMessage", typed.Id, text: null));

    /// <summary>Reacts to a message of the bot's.</summary>
    public Task<BotAnswer> ReactAsync(SeenMessage message, string kind = "like") =>
        SendAsync(Activities.Reaction(message.Id, kind));

    /// <summary>Delivers the same activity again, as Teams does when the answer was late.</summary>
    public Task<BotAnswer> ResendAsync(BotAnswer before) => SendAsync(before.Activity);

    /// <summary>Delivers the same activity under a new id, as Teams does with an invoke after half a minute.</summary>
    public Task<BotAnswer> ResendWithNewIdAsync(BotAnswer before)
    {
        var again = before.Activity.DeepClone().AsObject();
        again["id"] = $"f:{Guid.NewGuid():D}";
        return SendAsync(again);
    }

    private static SeenButton Find(SeenMessage message, string title) =>
        message.FindButton(title) ?? throw new InvalidOperationException($"There is no '{title}' on it.");

    private static JsonObject Task(JsonObject data) =>
        new()
        {
            ["data"] = data,
            ["context"] = new JsonObject { ["theme"] = "default" },
        };

    private static JsonObject Execute(JsonElement action, JsonObject data, string trigger)
    {
        var taken = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = action.TextAt("verb"),
            ["data"] = data,
        };
        if (action.TextAt("id") is { } id)
            taken["id"] = id;
        if (action.TextAt("title") is { } title)
            taken["title"] = title;
        return new JsonObject { ["action"] = taken, ["trigger"] = trigger };
    }

    private Task<BotAnswer> WriteAsync(TeamsConversation place, JsonObject activity)
    {
        place.Add(activity["id"]?.GetValue<string>() ?? string.Empty, default, isOfBot: false);
        return SendAsync(activity);
    }

    private async Task SendBothAsync(JsonObject[] both)
    {
        foreach (var activity in both)
            Assert.InRange((int)(await SendAsync(activity)).Status, 200, 202);
    }

    private Task<BotAnswer> TakeAsync(
        SeenMessage message,
        SeenButton button,
        TeamsConversation place,
        (string Field, string Value)[] inputs
    )
    {
        var data = CardForm.Of(message.Card, inputs).MergedWith(button.Action.At("data"));
        return (button.Action.TextAt("type"), button.Action.At("data").At("msteams").TextAt("type")) switch
        {
            ("Action.Execute", _) => SendFromCardAsync(
                message,
                place,
                "adaptiveCard/action",
                Execute(button.Action, data, "manual")
            ),
            ("Action.Submit", "task/fetch") => SendAsync(
                Activities.Invoke("task/fetch", place, Task(data), message.Id)
            ),
            ("Action.Submit", _) => SendAsync(Activities.Submit(place, data, message.Id)),
            var (type, _) => throw new InvalidOperationException($"{type} sends nothing to the bot."),
        };
    }

    private async Task<BotAnswer> SendFromCardAsync(
        SeenMessage message,
        TeamsConversation place,
        string name,
        JsonObject value
    )
    {
        var answer = await SendAsync(Activities.Invoke(name, place, value, message.Id));
        if (answer.Body.TextAt("type") == "application/vnd.microsoft.card.adaptive")
            Screen.Draw(message, answer.Card);
        return answer;
    }

    private void Show(BotAnswer answer)
    {
        if (answer.Status != HttpStatusCode.OK)
        {
            _notices.Add("Unable to reach app.");
            return;
        }

        var isDialog =
            answer.Activity["name"]?.GetValue<string>().StartsWith("task/", StringComparison.Ordinal) == true;
        if (answer.Card.ValueKind == JsonValueKind.Object)
            Assert.Empty(CardRules.Check(answer.Card, isDialog));
        if (isDialog)
            Dialog = TeamsDialog.Of(answer.Body.At("task"));
        if (answer.Message is { } message)
            _notices.Add(message);
        if (answer.Body.At("value").TextAt("message") is { } error)
            _notices.Add(error);
    }
}
