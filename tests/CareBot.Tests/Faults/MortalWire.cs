using System.Text;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Faults;

/// <summary>Carries the channels' requests to a program that may die under them, and delivers again as each channel would.</summary>
/// <param name="program">The program.</param>
/// <param name="slack">Signs again, and lets people press again.</param>
internal sealed class MortalWire(MortalProgram program, FakeSlack slack) : HttpMessageHandler
{
    private const int MostRetries = 10;

    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private KillMoment? _next;

    /// <summary>Lets the program die in the course of the next request.</summary>
    public void KillNext(KillMoment moment) => _next = moment;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var first = await Delivery.OfAsync(request, cancellationToken);
        var answer = _next is { } moment
            ? await SendAndKillAsync(first, moment, cancellationToken)
            : await SendAsync(first, cancellationToken);
        // A busy machine may not be done in the seconds that the channel waits; then it comes again.
        for (var retry = 0; retry < MostRetries && (answer is null || (int)answer.StatusCode >= 500); retry++)
            answer = await SendAsync(Again(first), cancellationToken);
        return answer ?? throw new HttpRequestException("There is no answer.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _http.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage?> SendAndKillAsync(Delivery first, KillMoment moment, CancellationToken stop)
    {
        _next = null;
        HttpResponseMessage? answer = null;
        await program.ActAndKillAsync(async () => answer = await SendAsync(first, stop), moment);
        return moment is KillMoment.Before ? await SendAsync(first, stop) : answer;
    }

    private async Task<HttpResponseMessage> SendAsync(Delivery delivery, CancellationToken stop)
    {
        using var request = delivery.ToRequest(program.Address);
        var answer = await _http.SendAsync(request, stop);
        await answer.Content.LoadIntoBufferAsync(stop);
        return answer;
    }

    private Delivery Again(Delivery first) =>
        first.Path switch
        {
            "/slack/events" => Sign(first) with { IsRetry = true },
            "/slack/interactions" => Sign(PressedAgain(first)),
            _ => InvokedAgain(first),
        };

    private Delivery Sign(Delivery delivery)
    {
        var timestamp = SlackSignature.Timestamp(slack.Clock.GetUtcNow());
        return delivery
            .With(SlackSignature.TimestampHeader, timestamp)
            .With(SlackSignature.Header, SlackSignature.Of(slack.App.SigningSecret, timestamp, delivery.Body));
    }

    // Slack does not deliver a press again; the person presses again, upon which a form may be opened anew.
    private Delivery PressedAgain(Delivery first)
    {
        var form = Encoding.UTF8.GetString(first.Body).Split('=', 2)[1].Replace('+', ' ');
        var payload =
            JsonNode.Parse(Uri.UnescapeDataString(form)) ?? throw new InvalidOperationException("No payload.");
        var user = payload["user"]?["id"]?.GetValue<string>() ?? string.Empty;
        payload["trigger_id"] = slack.Triggers.Issue(slack.Workspaces[0], user);
        return first with { Body = Encoding.UTF8.GetBytes($"payload={Uri.EscapeDataString(payload.ToJsonString())}") };
    }

    // Teams delivers an invoke again under a new id, and everything else as it was.
    private static Delivery InvokedAgain(Delivery first)
    {
        var activity = JsonNode.Parse(first.Body) ?? throw new InvalidOperationException("No activity.");
        if (activity["type"]?.GetValue<string>() != "invoke")
            return first;
        activity["id"] = $"f:{Guid.NewGuid():D}";
        return first with { Body = Encoding.UTF8.GetBytes(activity.ToJsonString()) };
    }

    private sealed record Delivery(string Path, byte[] Body, IReadOnlyList<KeyValuePair<string, string>> Headers)
    {
        public bool IsRetry { get; init; }

        public static async Task<Delivery> OfAsync(HttpRequestMessage request, CancellationToken stop)
        {
            var content = request.Content ?? new ByteArrayContent([]);
            var headers = request
                .Headers.Concat(content.Headers)
                .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value)))
                .Where(header => header.Key != "Content-Length");
            return new(request.RequestUri?.AbsolutePath ?? "/", await content.ReadAsByteArrayAsync(stop), [.. headers]);
        }

        public Delivery With(string name, string value) =>
            this with
            {
                Headers =
                [
                    .. Headers.Where(header => !header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)),
                    KeyValuePair.Create(name, value),
                ],
            };

        public HttpRequestMessage ToRequest(Uri address)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, Path))
            {
                Content = new ByteArrayContent(Body),
            };
            foreach (var (name, value) in Headers)
            {
                if (!request.Headers.TryAddWithoutValidation(name, value))
                    request.Content.Headers.TryAddWithoutValidation(name, value);
            }

            if (IsRetry)
            {
                request.Headers.Add("X-Slack-Retry-Num", "1");
                request.Headers.Add("X-Slack-Retry-Reason", "http_timeout");
            }

            return request;
        }
    }
}
