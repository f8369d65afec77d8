using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Delivers by signed HTTP requests.</summary>
/// <param name="slack">Whose clock and secret sign.</param>
/// <param name="client">Its base address is the product.</param>
internal sealed class WebhookWay(FakeSlack slack, HttpClient client) : ISlackWay
{
    /// <summary>Gets how long Slack waits. Slack itself gives three seconds; a busy machine may need more, and what counts is told by <see cref="SlackOutcome.Took"/>.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
    public string EventsPath { get; init; } = "/slack/events";
    public string InteractivityPath { get; init; } = "/slack/interactions";
    public string CommandsPath { get; init; } = "/slack/commands";
    public string SigningSecret { get; init; } = slack.App.SigningSecret;

    /// <summary>Gets how the last delivery was signed, to be replayed as it was.</summary>
    public SignedBody? Last { get; private set; }

    public Task<SlackOutcome> DeliverAsync(SlackPayload payload, int retry = 0, string reason = "")
    {
        var body = payload.ToBody();
        var timestamp = SlackSignature.Timestamp(slack.Clock.GetUtcNow());
        var signature = SlackSignature.Of(SigningSecret, timestamp, body);
        Last = new SignedBody(PathOf(payload.Kind), payload.MediaType, body, timestamp, signature);
        return SendAsync(Last, retry, reason);
    }

    /// <summary>Sends bytes with a signature, whatever they are.</summary>
    public async Task<SlackOutcome> SendAsync(SignedBody signed, int retry = 0, string reason = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(signed.Path, UriKind.Relative));
        request.Content = new ByteArrayContent(signed.Body);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(signed.MediaType);
        request.Headers.TryAddWithoutValidation(SlackSignature.TimestampHeader, signed.Timestamp);
        request.Headers.TryAddWithoutValidation(SlackSignature.Header, signed.Signature);
        if (retry > 0)
        {
            request.Headers.Add("x-slack-retry-num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("x-slack-retry-reason", reason);
        }

        var watch = Stopwatch.StartNew();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await client.SendAsync(request, patience.Token);
            var body = await answer.Content.ReadAsStringAsync(patience.Token);
            return new SlackOutcome((int)answer.StatusCode, body, watch.Elapsed)
            {
                ContentType = answer.Content.Headers.ContentType?.MediaType,
            };
        }
        catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
        {
            return new SlackOutcome(0, string.Empty, watch.Elapsed);
        }
    }

    private string PathOf(SlackPayloadKind kind) =>
        kind switch
        {
            SlackPayloadKind.Event => EventsPath,
            SlackPayloadKind.Interaction => InteractivityPath,
            _ => CommandsPath,
        };

    internal sealed record SignedBody(string Path, string MediaType, byte[] Body, string Timestamp, string Signature);
}
