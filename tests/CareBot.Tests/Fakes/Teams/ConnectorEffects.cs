using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>What a call does in Teams when nothing goes wrong.</summary>
/// <param name="appId">The bot.</param>
/// <param name="clock">The time.</param>
internal sealed class ConnectorEffects(Guid appId, TimeProvider clock)
{
    private readonly Lock _lock = new();
    private long _lastMessageId;

    /// <summary>Returns a message id as Teams makes them: milliseconds, each later than the one before.</summary>
    public string NewMessageId()
    {
        lock (_lock)
        {
            _lastMessageId = Math.Max(_lastMessageId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return _lastMessageId.ToString(CultureInfo.InvariantCulture);
        }
    }

    public ConnectorAnswer Do(ConnectorCall call, TeamsTenant tenant)
    {
        if (tenant.IsBotDisabled)
            return ConnectorAnswer.Error(403, "BotDisabledByAdmin", "The tenant admin disabled this bot.");
        if (call.Operation == ConnectorOperation.Create)
            return Create(call.Body, tenant);
        if (call.Operation == ConnectorOperation.Unknown)
            return ConnectorAnswer.Error(404, "ServiceError", "No such resource.");
        if (tenant.FindConversation(call.Conversation) is not { IsGone: false } conversation)
            return ConnectorAnswer.Error(404, "ConversationNotFound", "Conversation not found.");
        if (Refuse(conversation) is { } refusal)
            return refusal;
        lock (_lock)
            return In(conversation, call);
    }

    private static ConnectorAnswer? Refuse(TeamsConversation conversation)
    {
        if (conversation.IsWithoutBot)
            return NotInRoster;
        if (conversation is not { Kind: "personal", Members: [var member, ..] })
            return null;
        return member switch
        {
            { HasBlockedBot: true } => ConnectorAnswer.Blocked(),
            { HasApp: false, IsReachedWithoutApp: false } => NotInRoster,
            _ => null,
        };
    }

    private static ConnectorAnswer NotInRoster =>
        ConnectorAnswer.Error(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    private static ConnectorAnswer NoActivity => ConnectorAnswer.Error(404, "ActivityNotFoundInConversation");

    private ConnectorAnswer In(TeamsConversation conversation, ConnectorCall call) =>
        call.Operation switch
        {
            ConnectorOperation.Send or ConnectorOperation.Reply => Send(conversation, call),
            ConnectorOperation.Update => Update(conversation, call),
            ConnectorOperation.Delete => Delete(conversation, call),
            ConnectorOperation.GetMember => MemberIn(conversation, call.Item),
            ConnectorOperation.GetPage => PageOf(conversation, call.Query),
            _ => ConnectorAnswer.Json(new JsonArray([.. conversation.Members.Select(MemberJson)])),
        };

    private ConnectorAnswer Create(JsonElement body, TeamsTenant tenant)
    {
        if (body.ValueKind != JsonValueKind.Object || !body.TryGetProperty("tenantId", out var tenantId))
            return ConnectorAnswer.Error(400, "BadSyntax", "tenantId is required.");
        if (tenantId.GetString() != tenant.Id.ToString("D"))
            return ConnectorAnswer.Error(400, "BadSyntax", "Another tenant.");
        if (body.TryGetProperty("isGroup", out var isGroup) && isGroup.ValueKind == JsonValueKind.True)
            return ConnectorAnswer.Error(400, "BadSyntax", "A group chat cannot be created.");
        if (!body.TryGetProperty("members", out var members) || members.GetArrayLength() != 1)
            return ConnectorAnswer.Error(400, "BadSyntax", "Exactly one member.");
        var id = members[0].GetProperty("id").GetString() ?? string.Empty;
        // Neither an e-mail address nor a principal name opens a conversation.
        if (id.Contains('@', StringComparison.Ordinal) || tenant.FindMember(id) is not { } member)
            return ConnectorAnswer.Error(400, "BadSyntax", "Invalid user identity.");
        if (!member.HasApp)
            return NotInRoster;
        if (!body.TryGetProperty("activity", out var activity))
            return ConnectorAnswer.Made(201, member.Chat.Id);
        if (ActivityRules.Check(activity, member.Chat.Id, appId) is { } refusal)
            return refusal;
        // The activity is sent, and its id is not told.
        member.Chat.Add(NewMessageId(), activity, isOfBot: true);
        return ConnectorAnswer.Made(201, member.Chat.Id);
    }

    private ConnectorAnswer Send(TeamsConversation conversation, ConnectorCall call)
    {
        if (ActivityRules.Check(call.Body, conversation.Id, appId, call.Bytes) is { } refusal)
            return refusal;
        if (call.Operation == ConnectorOperation.Reply && conversation.Find(call.Item) is null)
            return NoActivity;
        var id = NewMessageId();
        if (call.Body.GetProperty("type").ValueEquals("message"))
            conversation.Add(id, call.Body, isOfBot: true);
        return ConnectorAnswer.Made(201, id);
    }

    private ConnectorAnswer Update(TeamsConversation conversation, ConnectorCall call)
    {
        if (conversation.Find(call.Item) is not { IsDeleted: false } message)
            return NoActivity;
        if (!message.IsOfBot)
            return ConnectorAnswer.Error(403, "NotEnoughPermissions", "Not the bot's own message.");
        if (ActivityRules.Check(call.Body, conversation.Id, appId, call.Bytes) is { } refusal)
            return refusal;
        conversation.Update(call.Item, call.Body);
        return ConnectorAnswer.Made(200, call.Item);
    }

    private static ConnectorAnswer Delete(TeamsConversation conversation, ConnectorCall call)
    {
        if (conversation.Find(call.Item) is not { IsDeleted: false } message)
            return NoActivity;
        if (!message.IsOfBot)
            return ConnectorAnswer.Error(403, "NotEnoughPermissions", "Not the bot's own message.");
        conversation.Delete(call.Item);
        return ConnectorAnswer.Empty(200);
    }

    private static ConnectorAnswer MemberIn(TeamsConversation conversation, string id)
    {
        var member = conversation.Members.FirstOrDefault(one => one.Tenant.FindMember(id) == one);
        return member is null
            ? ConnectorAnswer.Error(404, "MemberNotFoundInConversation", "Member not found.")
            : ConnectorAnswer.Json(MemberJson(member));
    }

    private static ConnectorAnswer PageOf(TeamsConversation conversation, string query)
    {
        var asked = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query);
        var size = int.TryParse(asked.GetValueOrDefault("pageSize"), CultureInfo.InvariantCulture, out var any)
            ? any
            : 200;
        _ = int.TryParse(asked.GetValueOrDefault("continuationToken"), CultureInfo.InvariantCulture, out var from);
        var page = conversation.Members.Skip(from).Take(Math.Clamp(size, 50, 500)).ToList();
        var body = new JsonObject { ["members"] = new JsonArray([.. page.Select(MemberJson)]) };
        if (from + page.Count < conversation.Members.Count)
            body["continuationToken"] = (from + page.Count).ToString(CultureInfo.InvariantCulture);
        return ConnectorAnswer.Json(body);
    }

    private static JsonObject MemberJson(TeamsMember member)
    {
        var isKnown = member.Role == "user";
        return new JsonObject
        {
            ["id"] = member.Mri,
            ["name"] = member.Name,
            ["objectId"] = member.ObjectId?.ToString("D"),
            ["aadObjectId"] = member.ObjectId?.ToString("D"),
            ["email"] = isKnown ? member.Email : null,
            ["userPrincipalName"] = isKnown ? member.Email : null,
            ["tenantId"] = member.Tenant.Id.ToString("D"),
            ["userRole"] = member.Role,
        };
    }
}
