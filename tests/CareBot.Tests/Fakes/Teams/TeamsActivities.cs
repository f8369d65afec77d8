using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Writes activities as Teams does.</summary>
/// <param name="teams">The fake.</param>
/// <param name="member">Who acts.</param>
internal sealed class TeamsActivities(FakeTeams teams, TeamsMember member)
{
    public const string BotName = "CareBot";

    /// <summary>A text, in private.</summary>
    public JsonObject Text(string text)
    {
        var activity = Start("message", teams.Connector.NewMessageId(), member.Chat);
        (activity["textFormat"], activity["text"]) = ("plain", text);
        return activity;
    }

    /// <summary>A text that names the bot, in a shared place.</summary>
    /// <param name="place">A group chat, or a channel's thread.</param>
    /// <param name="text">What follows the mention.</param>
    /// <param name="id">The message's id, which is its thread's too where it starts one.</param>
    public JsonObject Mention(TeamsConversation place, string text, string id)
    {
        var activity = Start("message", id, place);
        const string At = $"<at>{BotName}</at>";
        (activity["textFormat"], activity["text"]) = ("plain", $"{At}&nbsp;{text}\n");
        activity["entities"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "mention",
                ["mentioned"] = new JsonObject { ["id"] = FakeTeams.BotId, ["name"] = BotName },
                ["text"] = At,
            }
        );
        return activity;
    }

    /// <summary>An invoke.</summary>
    /// <param name="name">Such as <c>adaptiveCard/action</c>.</param>
    /// <param name="place">Where the card is.</param>
    /// <param name="value">What it carries.</param>
    /// <param name="replyToId">The message that holds the card; null for a dialog.</param>
    public JsonObject Invoke(string name, TeamsConversation place, JsonNode? value, string? replyToId = null)
    {
        var activity = Start("invoke", NewEventId(), place);
        (activity["name"], activity["value"]) = (name, value);
        if (replyToId is not null)
            activity["replyToId"] = replyToId;
        return activity;
    }

    /// <summary>An Action.Submit, as a message without a text.</summary>
    public JsonObject Submit(TeamsConversation place, JsonNode value, string replyToId)
    {
        var activity = Start("message", teams.Connector.NewMessageId(), place);
        (activity["value"], activity["replyToId"]) = (value, replyToId);
        return activity;
    }

    /// <summary>The bot came into a place or went out of it.</summary>
    public JsonObject Members(TeamsConversation place, bool cameIn, params string[] ids)
    {
        var activity = Start("conversationUpdate", NewEventId(), place);
        activity[cameIn ? "membersAdded" : "membersRemoved"] = new JsonArray([
            .. ids.Select(id => new JsonObject { ["id"] = id }),
        ]);
        return activity;
    }

    /// <summary>The app was installed or taken away.</summary>
    /// <param name="place">Where.</param>
    /// <param name="action"><c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</param>
    public JsonObject Installation(TeamsConversation place, string action)
    {
        var activity = Start("installationUpdate", NewEventId(), place);
        activity["action"] = action;
        return activity;
    }

    /// <summary>A message was edited, brought back or deleted.</summary>
    public JsonObject Change(string type, string eventType, string id, string? text)
    {
        var activity = Start(type, id, member.Chat);
        if (text is not null)
            (activity["textFormat"], activity["text"]) = ("plain", text);
        if (activity["channelData"] is JsonObject data)
            data["eventType"] = eventType;
        return activity;
    }

    /// <summary>A reaction to a message.</summary>
    public JsonObject Reaction(string messageId, string kind)
    {
        var activity = Start("messageReaction", NewEventId(), member.Chat);
        activity["reactionsAdded"] = new JsonArray(new JsonObject { ["type"] = kind });
        activity["replyToId"] = messageId;
        return activity;
    }

    /// <summary>What every activity has.</summary>
    public JsonObject Start(string type, string id, TeamsConversation place)
    {
        var tenant = member.Tenant.Id.ToString("D");
        var now = teams.Clock.GetUtcNow();
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("O", CultureInfo.InvariantCulture),
            ["channelId"] = "msteams",
            ["serviceUrl"] = teams.Connector.ServiceUrlOf(member.Tenant).AbsoluteUri,
            ["locale"] = member.Locale,
            ["from"] = Person(),
            ["recipient"] = new JsonObject { ["id"] = FakeTeams.BotId, ["name"] = BotName },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = place.Kind,
                ["tenantId"] = tenant,
                ["id"] = place.Id,
            },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } },
        };
        if (place.Kind != "personal" && activity["conversation"] is JsonObject conversation)
            conversation["isGroup"] = true;
        if (place.Kind == "channel" && activity["channelData"] is JsonObject data)
        {
            var channel = place.Id.Split(';')[0];
            (data["teamsChannelId"], data["teamsTeamId"]) = (channel, "19:gen@thread.tacv2");
            data["channel"] = new JsonObject { ["id"] = channel };
            data["team"] = new JsonObject { ["id"] = "19:gen@thread.tacv2" };
        }

        return activity;
    }

    private static string NewEventId() => $"f:{Guid.NewGuid():D}";

    private JsonObject Person()
    {
        var person = new JsonObject { ["id"] = member.Mri, ["name"] = member.Name };
        if (member.ObjectId is { } objectId)
            person["aadObjectId"] = objectId.ToString("D");
        return person;
    }
}
