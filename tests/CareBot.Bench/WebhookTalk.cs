using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareBot.Bench;

/// <summary>What the channels deliver: signed, new each time, and each from another person.</summary>
/// <param name="channels">Signs.</param>
internal sealed class WebhookTalk(ChannelStandIn channels)
{
    private readonly string _token = channels.Token();
    private int _said;

    /// <summary>Makes one round of messages from Slack, for each client its share.</summary>
    public byte[][][] FromSlack(int clients, int requests) => Shares(clients, requests, Slack);

    /// <summary>Makes one round of messages from Teams, for each client its share.</summary>
    public byte[][][] FromTeams(int clients, int requests) => Shares(clients, requests, Teams);

    private byte[][][] Shares(int clients, int requests, Func<int, string, byte[]> make) =>
        [
            .. Enumerable
                .Range(0, clients)
                .Select(_ => Enumerable.Range(0, requests / clients).Select(_ => Next(make)).ToArray()),
        ];

    private byte[] Next(Func<int, string, byte[]> make) =>
        make(++_said, StaffSentences.All[_said % StaffSentences.All.Length]);

    private static byte[] Slack(int said, string text)
    {
        var user = RetailerFiles.SlackIdOf(said % WebhookBench.People);
        var json = JsonSerializer.Serialize(
            new
            {
                team_id = ChannelStandIn.SlackTeam,
                api_app_id = "A1",
                type = "event_callback",
                event_id = $"Ev{said}",
                event_time = 1763798400,
                @event = new
                {
                    type = "message",
                    channel = $"D{user}",
                    channel_type = "im",
                    user,
                    text,
                    ts = $"1763798400.{said:d6}",
                },
                authorizations = new[]
                {
                    new
                    {
                        team_id = ChannelStandIn.SlackTeam,
                        user_id = "UBOT",
                        is_bot = true,
                    },
                },
            }
        );
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var mac = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(ChannelStandIn.SigningSecret),
            Encoding.UTF8.GetBytes($"v0:{timestamp}:{json}")
        );
        return KeptConnection.Post(
            "/slack/events",
            json,
            $"X-Slack-Request-Timestamp: {timestamp}",
            $"X-Slack-Signature: v0={Convert.ToHexStringLower(mac)}"
        );
    }

    private byte[] Teams(int said, string text)
    {
        var person = said % WebhookBench.People;
        var json = JsonSerializer.Serialize(
            new
            {
                type = "message",
                id = $"{said}",
                channelId = "msteams",
                serviceUrl = $"{channels.Address}/teams/",
                text,
                from = new { id = $"29:{person}", aadObjectId = RetailerFiles.TeamsIdOf(person) },
                recipient = new { id = $"28:{ChannelStandIn.AppId}" },
                conversation = new
                {
                    conversationType = "personal",
                    tenantId = ChannelStandIn.Tenant,
                    id = $"a:{person}",
                },
                channelData = new { tenant = new { id = ChannelStandIn.Tenant } },
            }
        );
        return KeptConnection.Post("/api/messages", json, $"Authorization: Bearer {_token}");
    }
}
