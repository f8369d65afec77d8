using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Delivers over Socket Mode.</summary>
internal sealed class SocketWay(FakeSlack slack) : ISlackWay
{
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);

    public async Task<SlackOutcome> DeliverAsync(SlackPayload payload, int retry = 0, string reason = "")
    {
        var watch = Stopwatch.StartNew();
        var content = payload.Content;
        var answer = await slack.Sockets.SendAsync(payload.EnvelopeType, content, retry, reason, Patience);
        if (answer is null)
            return new SlackOutcome(0, string.Empty, watch.Elapsed);
        return answer["payload"] switch
        {
            JsonObject body => new SlackOutcome(200, body.ToJsonString(), watch.Elapsed)
            {
                ContentType = "application/json",
            },
            var text => new SlackOutcome(200, text?.ToString() ?? string.Empty, watch.Elapsed),
        };
    }
}
