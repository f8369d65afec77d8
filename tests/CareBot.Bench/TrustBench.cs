using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareBot.Slack;
using CareBot.Teams;
using Microsoft.AspNetCore.Http;

namespace CareBot.Bench;

/// <summary>What it costs to know who is speaking, beside the bare arithmetic of the signature.</summary>
internal static class TrustBench
{
    private const int AtOnce = 100;

    public static void Measure(ResultTable table, RunningBot bot, ChannelStandIn channels)
    {
        MeasureSlack(table);
        MeasureTeams(table, bot, channels);
    }

    private static void MeasureSlack(ResultTable table)
    {
        var trust = new SlackTrust([ChannelStandIn.SigningSecret], TimeProvider.System);
        var key = Encoding.UTF8.GetBytes(ChannelStandIn.SigningSecret);
        var body = Encoding.UTF8.GetBytes(new string('x', 1_000));
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"v0:{time}:"), .. body];
        var headers = new HeaderDictionary
        {
            ["X-Slack-Request-Timestamp"] = time,
            ["X-Slack-Signature"] = $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(key, signed))}",
        };
        Add(
            table,
            "Slack signatures checked, 1 kB",
            () => Times(() => Demand(trust.IsTrusted(headers, body))),
            "bare HMAC",
            () => Times(() => HMACSHA256.HashData(key, signed))
        );
    }

    private static void MeasureTeams(ResultTable table, RunningBot bot, ChannelStandIn channels)
    {
        var trust = bot.Get<TeamsTrust>();
        string[] authorization = [$"Bearer {channels.Token()}"];
        var activity = new
        {
            type = "message",
            channelId = "msteams",
            serviceUrl = $"{channels.Address}/teams/",
        };
        var body = JsonSerializer.SerializeToUtf8Bytes(activity);
        Add(
            table,
            "Teams tokens checked",
            () =>
                Times(() =>
                    Demand(
                        trust.HearAsync(authorization, body, CancellationToken.None).GetAwaiter().GetResult()
                            is TeamsHeard.Trusted
                    )
                ),
            "bare RSA",
            () => Times(() => Demand(channels.IsSigned()))
        );
    }

    private static void Add(ResultTable table, string what, Action check, string floor, Action bare)
    {
        Stint.Warm(check);
        Stint.Warm(bare);
        var figures = Ratio.Measure(() => ASecond(check), () => ASecond(bare));
        table.Add(what, figures[0], "/s of one core", figures[1], $"/s, {floor}");
    }

    private static double ASecond(Action work) => 1e9 / Stint.Nanoseconds(AtOnce, work);

    private static void Times(Action once)
    {
        for (var time = 0; time < AtOnce; time++)
            once();
    }

    private static void Demand(bool holds)
    {
        if (!holds)
            throw new InvalidOperationException("What is right was refused.");
    }
}
