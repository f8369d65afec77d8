using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Who the token is, and how it came to be.</summary>
internal static class AuthMethods
{
    public static FakedAnswer Test(SlackRequest request)
    {
        var home = request.Token.Home;
        return FakedAnswer.Ok(
            effect: null,
            ("url", $"https://{home.Id.ToLowerInvariant()}.slack.com/"),
            ("team", home.Id),
            ("user", "carebot"),
            ("team_id", home.Id),
            ("user_id", home.BotUserId),
            ("bot_id", home.BotId),
            ("enterprise_id", home.EnterpriseId),
            ("is_enterprise_install", request.Token.IsOrgWide)
        );
    }

    public static FakedAnswer Nothing(SlackRequest _) => FakedAnswer.Ok(effect: null);

    public static FakedAnswer Uninstall(SlackRequest request)
    {
        if (!IsTheApp(request))
            return FakedAnswer.Error("bad_client_secret");
        var team = request.Token.Team ?? string.Empty;
        request.Slack.Tokens.Kill(team, "account_inactive");
        return FakedAnswer.Ok($"uninstalled {team}");
    }

    public static FakedAnswer Access(SlackRequest request)
    {
        var app = request.Slack.App;
        if (!IsTheApp(request))
            return FakedAnswer.Error("bad_client_secret");
        if (request.Text("grant_type") == "refresh_token")
        {
            var fresh = request.Slack.Tokens.Refresh(request.Text("refresh_token"));
            return fresh is null ? FakedAnswer.Error("invalid_refresh_token") : Granted(fresh, app, "refreshed");
        }

        var (token, error) = request.Slack.Tokens.Exchange(request.Text("code"), request.Text("redirect_uri"));
        return token is null ? FakedAnswer.Error(error) : Granted(token, app, "installed");
    }

    public static FakedAnswer OpenConnection(SlackRequest request) =>
        FakedAnswer.Ok("gave a ticket", ("url", request.Slack.Sockets.Ticket().ToString()));

    // As HTTP Basic or among the arguments.
    private static bool IsTheApp(SlackRequest request)
    {
        var app = request.Slack.App;
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{app.ClientId}:{app.ClientSecret}"));
        return request.Authorization == $"Basic {basic}"
            || (request.Text("client_id") == app.ClientId && request.Text("client_secret") == app.ClientSecret);
    }

    private static FakedAnswer Granted(SlackToken token, SlackCredentials app, string effect)
    {
        var home = token.Home;
        var team = new JsonObject { ["id"] = home.Id, ["name"] = home.Id };
        var answer = FakedAnswer.Ok(
            $"{effect} {token.Team}",
            ("app_id", app.AppId),
            ("authed_user", new JsonObject { ["id"] = "U0ADMIN" }),
            ("scope", string.Join(',', home.Scopes)),
            ("token_type", "bot"),
            ("access_token", token.Text),
            ("bot_user_id", home.BotUserId),
            ("team", token.IsOrgWide ? null : team),
            ("enterprise", home.EnterpriseId is { } id ? new JsonObject { ["id"] = id, ["name"] = id } : null),
            ("is_enterprise_install", token.IsOrgWide)
        );
        if (token.RefreshToken is null)
            return answer;
        answer.Body["refresh_token"] = token.RefreshToken;
        answer.Body["expires_in"] = (int)SlackTokens.RotatedLife.TotalSeconds;
        return answer;
    }
}
