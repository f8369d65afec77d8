using System.Text.Json.Nodes;

namespace CareBot.Tests.Teams;

/// <summary>The activities of the fixtures, to be changed as a test needs.</summary>
internal static class Activities
{
    public static JsonObject Message(string text = "offene Fälle", string id = "1732233600123") =>
        Parse(
            $$"""
            { "type": "message", "id": "{{id}}", "timestamp": "2025-11-22T08:00:00.123Z", "localTimestamp": "2025-11-22T09:00:00.123+01:00",
              "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/", "locale": "de-DE", "textFormat": "plain",
              "from": { "id": "29:1AbC-user", "name": "Ida Muster", "aadObjectId": "00000000-0000-0000-0000-0000000000a1" },
              "recipient": { "id": "28:11111111-1111-1111-1111-111111111111", "name": "CareBot" },
              "conversation": { "conversationType": "personal", "tenantId": "22222222-2222-2222-2222-222222222222", "id": "a:1xyz" },
              "channelData": { "tenant": { "id": "22222222-2222-2222-2222-222222222222" } },
              "entities": [ { "type": "clientInfo", "locale": "de-DE", "country": "DE", "platform": "Windows", "timezone": "Europe/Berlin" } ] }
            """,
            ("text", text)
        );

    /// <summary>Returns fixture G3: a message in a channel's thread that mentions the bot.</summary>
    public static JsonObject Mention(string text = "<at>CareBot</at>&nbsp;case C-1042\n") =>
        Parse(
            """
            { "type": "message", "id": "1763798460001", "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/", "textFormat": "plain",
              "from": { "id": "29:1AbC-user", "name": "Ida Muster", "aadObjectId": "00000000-0000-0000-0000-0000000000a1" },
              "recipient": { "id": "28:11111111-1111-1111-1111-111111111111", "name": "CareBot" },
              "conversation": { "isGroup": true, "conversationType": "channel", "tenantId": "22222222-2222-2222-2222-222222222222", "id": "19:abc@thread.tacv2;messageid=1763798400000" },
              "entities": [ { "type": "mention", "mentioned": { "id": "28:11111111-1111-1111-1111-111111111111", "name": "CareBot" }, "text": "<at>CareBot</at>" } ],
              "channelData": { "teamsChannelId": "19:abc@thread.tacv2", "teamsTeamId": "19:gen@thread.tacv2", "channel": { "id": "19:abc@thread.tacv2" }, "team": { "id": "19:gen@thread.tacv2" }, "tenant": { "id": "22222222-2222-2222-2222-222222222222" } } }
            """,
            ("text", text)
        );

    /// <summary>Returns fixture G4: the bot came into a personal chat.</summary>
    public static JsonObject BotAdded() =>
        With(
            Event("conversationUpdate", "f:1"),
            "membersAdded",
            """[ { "id": "28:11111111-1111-1111-1111-111111111111" } ]"""
        );

    /// <summary>Returns an installation event, as in fixture G4.</summary>
    public static JsonObject Installation(string action, string id = "f:2") =>
        With(Event("installationUpdate", id), "action", $"\"{action}\"");

    /// <summary>Returns fixture G5: a press on a card.</summary>
    public static JsonObject Press(string verb, string token, string? card = null, string id = "f:3")
    {
        var press = Invoke("adaptiveCard/action", id);
        press["replyToId"] = "1763798400123";
        press["value"] = new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = verb,
                ["data"] = Data(verb, token, card),
            },
            ["trigger"] = "manual",
        };
        return press;
    }

    public static JsonObject Fetch(string verb, string token, string id = "f:5")
    {
        var fetch = Invoke("task/fetch", id);
        var data = Data(verb, token, card: null);
        data["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        fetch["value"] = new JsonObject
        {
            ["data"] = data,
            ["context"] = new JsonObject { ["theme"] = "dark" },
        };
        return fetch;
    }

    /// <summary>Returns fixture G5: a dialog that was sent.</summary>
    public static JsonObject Submit(string verb, string token, JsonObject? fields = null, string id = "f:4")
    {
        var submit = Invoke("task/submit", id);
        var data = fields ?? new JsonObject { ["amount"] = "12,50" };
        data["cb"] = new JsonObject { ["verb"] = verb, ["ref"] = token };
        submit["value"] = new JsonObject
        {
            ["data"] = data,
            ["context"] = new JsonObject { ["theme"] = "dark" },
        };
        return submit;
    }

    /// <summary>Returns an old client's press: a message without a text.</summary>
    public static JsonObject OldPress(string verb, string token, string? card = null)
    {
        var press = Message(id: "1732233600999");
        press.Remove("text");
        press["replyToId"] = "1763798400123";
        press["value"] = Data(verb, token, card);
        return press;
    }

    public static JsonObject Invoke(string name, string id)
    {
        var invoke = Event("invoke", id);
        invoke["name"] = name;
        return invoke;
    }

    public static JsonObject Event(string type, string id) =>
        Parse(
            """
            { "channelId": "msteams", "serviceUrl": "https://smba.trafficmanager.net/emea/", "timestamp": "2025-11-22T08:00:00Z",
              "from": { "id": "29:1AbC-user", "aadObjectId": "00000000-0000-0000-0000-0000000000a1" },
              "recipient": { "id": "28:11111111-1111-1111-1111-111111111111" },
              "conversation": { "conversationType": "personal", "id": "a:1xyz", "tenantId": "22222222-2222-2222-2222-222222222222" },
              "channelData": { "settings": { "selectedChannel": { "id": "19:abc@thread.tacv2" } }, "tenant": { "id": "22222222-2222-2222-2222-222222222222" } } }
            """,
            ("type", type),
            ("id", id)
        );

    /// <summary>Changes one member, which may lie deeper: <c>from.aadObjectId</c>.</summary>
    public static JsonObject With(JsonObject activity, string path, string? json)
    {
        var names = path.Split('.');
        JsonNode at = activity;
        foreach (var name in names[..^1])
            at = at[name] ?? throw new InvalidOperationException($"No {name}.");
        if (json is null)
            at.AsObject().Remove(names[^1]);
        else
            at[names[^1]] = JsonNode.Parse(json);
        return activity;
    }

    private static JsonObject Data(string verb, string token, string? card)
    {
        var ours = new JsonObject { ["verb"] = verb, ["ref"] = token };
        if (card is not null)
            ours["card"] = card;
        return new JsonObject { ["cb"] = ours };
    }

    private static JsonObject Parse(string json, params (string Name, string Value)[] more)
    {
        var parsed = JsonNode.Parse(json)?.AsObject() ?? throw new InvalidOperationException("No object.");
        foreach (var (name, value) in more)
            parsed[name] = value;
        return parsed;
    }
}
