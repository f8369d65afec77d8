using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Conversations and the people in them.</summary>
internal static class ConversationMethods
{
    private const int UsualPage = 100;
    private const int MostPage = 999;

    public static FakedAnswer Open(SlackRequest request)
    {
        var users = (request.Text("users") ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);
        if (users.Length == 0)
            return FakedAnswer.Error("not_enough_users");
        if (users.Length > 1)
            return FakedAnswer.Error("too_many_users");
        if (request.FindUser(users[0]) is not { } found)
            return FakedAnswer.Error("user_not_found");
        if (found.User.IsDeleted)
            return FakedAnswer.Error("user_disabled");
        var isNew = found.Workspace.Conversations.Values.All(each => each.Person != users[0]);
        var direct = found.Workspace.DirectOf(users[0]);
        return FakedAnswer.Ok(
            isNew ? $"opened {direct.Id}" : null,
            ("no_op", !isNew),
            ("already_open", !isNew),
            ("channel", new JsonObject { ["id"] = direct.Id })
        );
    }

    public static FakedAnswer History(SlackRequest request)
    {
        if (request.Find(request.Text("channel")) is not { } place)
            return FakedAnswer.Error("channel_not_found");
        var scope = place.Conversation.IsDirect ? "im:history" : "channels:history";
        if (!place.Workspace.Scopes.Contains(scope))
            return SlackMethods.MissingScope(scope, place.Workspace);
        var messages = place.Conversation.Messages.Where(each => each.ThreadTs is null || each.ThreadTs == each.Ts);
        return Page(request, messages.OrderByDescending(each => each.Ts, StringComparer.Ordinal));
    }

    public static FakedAnswer Replies(SlackRequest request)
    {
        if (request.Find(request.Text("channel")) is not { } place)
            return FakedAnswer.Error("channel_not_found");
        var scope = place.Conversation.IsDirect ? "im:history" : "channels:history";
        if (!place.Workspace.Scopes.Contains(scope))
            return SlackMethods.MissingScope(scope, place.Workspace);
        var thread = request.Text("ts");
        var messages = place.Conversation.Messages.Where(each => each.Ts == thread || each.ThreadTs == thread);
        return messages.Any()
            ? Page(request, messages.OrderBy(each => each.Ts, StringComparer.Ordinal))
            : FakedAnswer.Error("thread_not_found");
    }

    public static FakedAnswer UserInfo(SlackRequest request)
    {
        if (request.Text("user") is not { } id)
            return SlackRequest.Missing("user");
        if (request.FindUser(id) is not { } found)
            return FakedAnswer.Error("user_not_found");
        var withEmail = found.Workspace.Scopes.Contains("users:read.email");
        return FakedAnswer.Ok(effect: null, ("user", found.User.ToJson(withEmail, found.Workspace.EnterpriseId)));
    }

    private static FakedAnswer Page(SlackRequest request, IEnumerable<SlackMessage> messages)
    {
        var limit = int.TryParse(request.Text("limit"), CultureInfo.InvariantCulture, out var wanted)
            ? Math.Clamp(wanted, 1, MostPage)
            : UsualPage;
        var start = 0;
        if (request.Text("cursor") is { } cursor && !int.TryParse(cursor, CultureInfo.InvariantCulture, out start))
            return FakedAnswer.Error("invalid_cursor");
        var all = messages
            .Where(each => !each.IsDeleted && each.OnlyFor is null && IsWithin(request, each.Ts))
            .ToList();
        var page = all.Skip(start).Take(limit).Select(each => (JsonNode?)each.ToJson());
        var more = all.Count > start + limit;
        var next = more ? (start + limit).ToString(CultureInfo.InvariantCulture) : string.Empty;
        return FakedAnswer.Ok(
            effect: null,
            ("messages", new JsonArray([.. page])),
            ("has_more", more),
            ("response_metadata", new JsonObject { ["next_cursor"] = next })
        );
    }

    private static bool IsWithin(SlackRequest request, string ts)
    {
        var inclusive = request.Arguments.Flag("inclusive");
        var time = Number(ts);
        var oldest = request.Text("oldest") is { } from ? Number(from) : 0;
        var latest = request.Text("latest") is { } to ? Number(to) : decimal.MaxValue;
        return inclusive ? time >= oldest && time <= latest : time > oldest && time < latest;
    }

    private static decimal Number(string ts) => decimal.Parse(ts, CultureInfo.InvariantCulture);
}
