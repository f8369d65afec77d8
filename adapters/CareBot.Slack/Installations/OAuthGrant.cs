using System.Text.Json;
using CareBot.Adapters;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Installations;

/// <summary>What <c>oauth.v2.access</c> granted.</summary>
/// <param name="Tokens">The tokens.</param>
/// <param name="EndsAt">When the access token ends; null where it does not.</param>
internal sealed record OAuthGrant(TokenPair Tokens, DateTimeOffset? EndsAt)
{
    /// <summary>Gets the enterprise; null where there is none.</summary>
    public string? EnterpriseId { get; private init; }

    /// <summary>Gets the team; null where the whole enterprise has the app.</summary>
    public string? TeamId { get; private init; }

    /// <summary>Gets who we are there.</summary>
    public string BotUserId { get; private init; } = string.Empty;

    /// <summary>Reads the answer; null where it is not a bot's token for a place that is named.</summary>
    /// <param name="body">The whole answer.</param>
    /// <param name="now">When it came.</param>
    public static OAuthGrant? TryRead(JsonElement body, DateTimeOffset now)
    {
        if (body.TextAt("access_token") is not { Length: > 0 } access || body.TextAt("token_type") != "bot")
            return null;
        var isWhole = body.At("is_enterprise_install").ValueKind == JsonValueKind.True;
        var enterprise = SlackWay.Id(body.At("enterprise").TextAt("id"));
        var team = isWhole ? null : SlackWay.Id(body.At("team").TextAt("id"));
        if ((isWhole ? enterprise : team) is null)
            return null;
        return new OAuthGrant(new TokenPair(access, body.TextAt("refresh_token")), EndOf(body, now))
        {
            EnterpriseId = enterprise,
            TeamId = team,
            BotUserId = SlackWay.Id(body.TextAt("bot_user_id")) ?? string.Empty,
        };
    }

    private static DateTimeOffset? EndOf(JsonElement body, DateTimeOffset now) =>
        body.At("expires_in") is { ValueKind: JsonValueKind.Number } life && life.TryGetInt32(out var seconds)
            ? now.AddSeconds(seconds)
            : null;
}
