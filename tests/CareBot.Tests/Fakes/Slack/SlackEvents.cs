using System.Globalization;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Makes what Slack delivers without a person doing it, and the envelope of all events.</summary>
internal static class SlackEvents
{
    /// <summary>Wraps an event.</summary>
    /// <param name="slack">The fake.</param>
    /// <param name="workspace">Where it happened.</param>
    /// <param name="inner">The event.</param>
    /// <param name="isExtShared">Whether in a channel that other companies see.</param>
    public static SlackPayload Envelope(
        FakeSlack slack,
        SlackWorkspace workspace,
        JsonObject inner,
        bool isExtShared = false
    )
    {
        var authorization = new JsonObject
        {
            ["enterprise_id"] = workspace.EnterpriseId,
            ["team_id"] = workspace.Id,
            ["user_id"] = workspace.BotUserId,
            ["is_bot"] = true,
            ["is_enterprise_install"] = workspace.IsOrgInstalled,
        };
        var envelope = new JsonObject
        {
            ["token"] = "ignored",
            ["team_id"] = workspace.Id,
            ["context_team_id"] = workspace.Id,
            ["context_enterprise_id"] = workspace.EnterpriseId,
            ["api_app_id"] = slack.App.AppId,
            ["event"] = inner,
            ["type"] = "event_callback",
            ["event_id"] = workspace.NextId("Ev"),
            ["event_time"] = slack.Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["authorizations"] = new JsonArray(authorization),
            ["is_ext_shared_channel"] = isExtShared,
            ["event_context"] = string.Create(CultureInfo.InvariantCulture, $"4-{workspace.Id}"),
        };
        return new SlackPayload(SlackPayloadKind.Event, envelope);
    }

    public static SlackPayload UrlVerification(string challenge) =>
        new(
            SlackPayloadKind.Event,
            new JsonObject
            {
                ["type"] = "url_verification",
                ["challenge"] = challenge,
                ["token"] = "ignored",
            }
        );

    /// <summary>A message of ours as Slack tells us of it.</summary>
    public static SlackPayload Echo(FakeSlack slack, SlackWorkspace workspace, SlackMessage message)
    {
        var inner = message.ToJson();
        inner["channel"] = message.Channel;
        inner["channel_type"] = message.Channel[0] == 'D' ? "im" : "channel";
        inner["event_ts"] = message.Ts;
        return Envelope(slack, workspace, inner);
    }

    public static SlackPayload TokensRevoked(FakeSlack slack, SlackWorkspace workspace)
    {
        var tokens = new JsonObject { ["oauth"] = new JsonArray(), ["bot"] = new JsonArray(workspace.BotUserId) };
        return Envelope(slack, workspace, new JsonObject { ["type"] = "tokens_revoked", ["tokens"] = tokens });
    }

    public static SlackPayload AppUninstalled(FakeSlack slack, SlackWorkspace workspace) =>
        Envelope(slack, workspace, new JsonObject { ["type"] = "app_uninstalled" });

    public static SlackPayload MemberJoined(FakeSlack slack, SlackWorkspace workspace, string channel, string user) =>
        Envelope(
            slack,
            workspace,
            new JsonObject
            {
                ["type"] = "member_joined_channel",
                ["user"] = user,
                ["channel"] = channel,
                ["channel_type"] = "C",
                ["team"] = workspace.Id,
                ["event_ts"] = workspace.NextTs(),
            }
        );
}
