namespace CareBot.Tests.Fakes.Slack;

/// <summary>The methods that the fake has. Every other one is unknown to it.</summary>
internal static class SlackMethods
{
    private const int Special = 600;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    public static readonly IReadOnlyDictionary<string, SlackMethod> All = new[]
    {
        new SlackMethod("api.test", Special, AuthMethods.Nothing) { NeedsToken = false },
        new SlackMethod("apps.uninstall", Tier3, AuthMethods.Uninstall) { TakesJson = false },
        new SlackMethod("auth.test", Special, AuthMethods.Test),
        new SlackMethod("oauth.v2.access", Special, AuthMethods.Access) { TakesJson = false, NeedsToken = false },
        new SlackMethod("apps.connections.open", Tier3, AuthMethods.OpenConnection) { TakesAppToken = true },
        new SlackMethod("chat.postMessage", Special, ChatMethods.Post) { Scope = "chat:write" },
        new SlackMethod("chat.postEphemeral", Tier4, ChatMethods.PostEphemeral) { Scope = "chat:write" },
        new SlackMethod("chat.update", Tier3, ChatMethods.Update) { Scope = "chat:write" },
        new SlackMethod("chat.delete", Tier3, ChatMethods.Delete) { Scope = "chat:write" },
        new SlackMethod("conversations.open", Tier3, ConversationMethods.Open) { Scope = "im:write" },
        new SlackMethod("conversations.history", Tier3, ConversationMethods.History),
        new SlackMethod("conversations.replies", Tier3, ConversationMethods.Replies) { TakesJson = false },
        new SlackMethod("users.info", Tier4, ConversationMethods.UserInfo) { TakesJson = false, Scope = "users:read" },
        new SlackMethod("views.open", Tier4, ViewMethods.Open),
        new SlackMethod("views.push", Tier4, ViewMethods.Push),
        new SlackMethod("views.update", Tier4, ViewMethods.Update),
        new SlackMethod("views.publish", Tier4, ViewMethods.Publish),
    }.ToDictionary(method => method.Name);

    /// <summary>Looks at the call as Slack does, in this order: method, body, token, rate, right; then runs it.</summary>
    public static FakedAnswer Run(FakeSlack slack, string name, SlackArguments arguments, string authorization)
    {
        if (!All.TryGetValue(name, out var method))
            return FakedAnswer.Error("unknown_method");
        if (arguments.Fault is { } fault)
            return FakedAnswer.Error(fault);
        var token = slack.Tokens.Find(arguments.Token);
        if (method.NeedsToken && Refuse(slack, method, arguments.Token, token) is { } refused)
            return FakedAnswer.Error(refused);
        // Slack does not read JSON there: to it, nothing was given.
        if (arguments.IsJson && !method.TakesJson)
            arguments = arguments with { Values = [] };
        var request = new SlackRequest(slack, token ?? new SlackToken(string.Empty, []), arguments, authorization);
        if (slack.EnforcesRates && slack.Rates.CountCall(token?.Team ?? "-", method) is { Ticks: > 0 } wait)
            return FakedAnswer.TooMany(wait);
        if (method.Scope is { } scope && !request.Token.Home.Scopes.Contains(scope))
            return MissingScope(scope, request.Token.Home);
        return method.Run(request);
    }

    public static FakedAnswer MissingScope(string needed, SlackWorkspace workspace)
    {
        var answer = FakedAnswer.Error("missing_scope");
        answer.Body["needed"] = needed;
        answer.Body["provided"] = string.Join(',', workspace.Scopes.Order(StringComparer.Ordinal));
        return answer;
    }

    private static string? Refuse(FakeSlack slack, SlackMethod method, string? given, SlackToken? token)
    {
        if (given is null)
            return "not_authed";
        if (token is null)
            return "invalid_auth";
        if (token.DeadBecause is { } cause)
            return cause;
        if (token.EndsAt <= slack.Clock.GetUtcNow())
            return "token_expired";
        return token.IsAppToken == method.TakesAppToken ? null : "not_allowed_token_type";
    }
}
