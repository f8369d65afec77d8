using System.Net;
using System.Security.Cryptography;
using System.Text;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;

namespace CareBot.Tests.Slack;

/// <summary>The three addresses that Slack posts to, with trust as it is in the program.</summary>
public sealed class SlackReceiverTests : IDisposable
{
    private const string Secret = "carebot-test-signing-secret";
    private const string Events = "/slack/events";
    private const string Commands = "/slack/commands";
    private const string Interactions = "/slack/interactions";
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly CancellationToken None = CancellationToken.None;

    private readonly Mock<ITurns> _turns = new();
    private readonly WebApplication _app;
    private readonly HttpClient _client;

    public SlackReceiverTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(_turns.Object);
        builder.Services.AddSingleton(new Mock<IChannelRecords>().Object);
        builder.Services.AddCareBotSlack(
            new SlackOptions
            {
                Enabled = true,
                SigningSecrets = [Secret],
                BotToken = "xoxb-test",
                // Nobody listens there, so that nothing goes out.
                ApiBaseUrl = new Uri("http://127.0.0.1:9/api/"),
            }
        );
        _app = builder.Build();
        _app.MapCareBotSlack();
        _app.Start();
        _client = _app.GetTestClient();
        AnswerWith(new TurnResult.Done(new Reply.Nothing()));
    }

    public void Dispose()
    {
        _client.Dispose();
        ((IDisposable)_app).Dispose();
    }

    [Fact]
    public async Task A_signed_event_is_handed_in_and_answered_with_nothing()
    {
        using var answer = await PostAsync(Events, Json, Payloads.Event(Payloads.Direct("help")));

        await AssertEmptyAsync(HttpStatusCode.OK, answer);
        AssertTurns(1);
    }

    [Theory]
    [InlineData(Events, Json)]
    [InlineData(Commands, Form)]
    [InlineData(Interactions, Form)]
    public async Task E12_what_is_not_signed_is_refused_without_a_word(string path, string type)
    {
        using var answer = await _client.PostAsync(path, Content(type, "payload={}"), None);

        await AssertEmptyAsync(HttpStatusCode.Unauthorized, answer);
        AssertTurns(0);
    }

    [Fact]
    public async Task E13_an_old_signature_is_refused()
    {
        using var answer = await PostAsync(Events, Json, "{}", secondsAgo: 302);

        await AssertEmptyAsync(HttpStatusCode.Unauthorized, answer);
    }

    [Fact]
    public async Task E15_a_replay_is_dropped_and_a_retry_is_not()
    {
        var body = Payloads.Event(Payloads.Direct("help"));
        var at = TimeProvider.System.GetUtcNow();
        using var first = await PostAsync(Events, Json, body, at);
        using var replay = await PostAsync(Events, Json, body, at);
        using var retry = await PostAsync(Events, Json, body, at, retry: 1);

        Assert.All([first, replay, retry], answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        AssertTurns(2);
    }

    [Fact]
    public async Task E17_a_signed_challenge_is_answered_and_others_are_not()
    {
        using var signed = await PostAsync(Events, Json, """{"type":"url_verification","challenge":"abc"}""");
        using var unsigned = await _client.PostAsync(
            Events,
            Content(Json, """{"type":"url_verification","challenge":"abc"}"""),
            None
        );
        using var endless = await PostAsync(
            Events,
            Json,
            $$"""{"type":"url_verification","challenge":"{{new string('c', 1001)}}"}"""
        );

        Assert.Equal("""{"challenge":"abc"}""", await signed.Content.ReadAsStringAsync(None));
        await AssertEmptyAsync(HttpStatusCode.Unauthorized, unsigned);
        Assert.Equal(HttpStatusCode.BadRequest, endless.StatusCode);
    }

    [Fact]
    public async Task E17_the_certificate_check_is_answered_with_nothing()
    {
        using var unsigned = await _client.PostAsync(Commands, Content(Form, "ssl_check=1&token=x"), None);
        using var signed = await PostAsync(Commands, Form, "token=x&ssl_check=1");

        await AssertEmptyAsync(HttpStatusCode.OK, unsigned);
        await AssertEmptyAsync(HttpStatusCode.OK, signed);
        AssertTurns(0);
    }

    [Theory]
    [InlineData(Events, Form)]
    [InlineData(Events, "text/plain")]
    [InlineData(Events, "application/json; charset=utf-7")]
    [InlineData(Commands, Json)]
    [InlineData(Interactions, Json)]
    public async Task E18_another_type_is_not_taken(string path, string type)
    {
        using var answer = await PostAsync(path, type, "{}");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(Events)]
    [InlineData(Commands)]
    [InlineData(Interactions)]
    public async Task E18_another_method_is_not_taken(string path)
    {
        using var answer = await _client.GetAsync(path, None);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Fact]
    public async Task E19_a_body_that_is_too_long_is_not_taken()
    {
        using var answer = await PostAsync(Events, Json, new string(' ', (1024 * 1024) + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":1,}")]
    [InlineData("{/* */}")]
    [InlineData("\uFEFF{}")]
    [InlineData("{\"type\":\"a\",\"type\":\"b\"}")]
    [InlineData("{\"type\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"something_new\"}")]
    public async Task E21_what_cannot_be_read_is_taken_and_left_at_that(string body)
    {
        using var answer = await PostAsync(Events, Json, body);

        await AssertEmptyAsync(HttpStatusCode.OK, answer);
        AssertTurns(0);
    }

    [Fact]
    public async Task A_busy_store_is_a_503_for_an_event_and_the_same_request_may_come_again()
    {
        AnswerWith(new TurnResult.Busy(TimeSpan.FromSeconds(1)));
        var body = Payloads.Event(Payloads.Direct("help"));
        using var busy = await PostAsync(Events, Json, body);
        AnswerWith(new TurnResult.Done(new Reply.Nothing()));
        using var again = await PostAsync(Events, Json, body);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        AssertTurns(2);
    }

    [Fact]
    public async Task A_fault_of_ours_is_never_a_500()
    {
        _turns
            .Setup(turns => turns.HandleAsync(It.IsAny<Inbound>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new InvalidOperationException("broken"));
        using var happened = await PostAsync(Events, Json, Payloads.Event(Payloads.Direct("help")));
        using var ordered = await PostAsync(
            Commands,
            Form,
            "team_id=T0001&user_id=U0001&channel_id=C0001&command=%2Fcare&text=help&trigger_id=1.2"
        );

        Assert.Equal(HttpStatusCode.ServiceUnavailable, happened.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ordered.StatusCode);
        Assert.Contains("try again", await ordered.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
    }

    private void AnswerWith(TurnResult result) =>
        _turns
            .Setup(turns => turns.HandleAsync(It.IsAny<Inbound>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync(result);

    private void AssertTurns(int times) =>
        _turns.Verify(
            turns => turns.HandleAsync(It.IsAny<Inbound>(), It.IsAny<CancellationToken>()),
            Times.Exactly(times)
        );

    private static async Task AssertEmptyAsync(HttpStatusCode status, HttpResponseMessage answer)
    {
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(None));
    }

    private Task<HttpResponseMessage> PostAsync(string path, string type, string body, int secondsAgo = 0) =>
        PostAsync(path, type, body, TimeProvider.System.GetUtcNow().AddSeconds(-secondsAgo));

    private async Task<HttpResponseMessage> PostAsync(
        string path,
        string type,
        string body,
        DateTimeOffset at,
        int? retry = null
    )
    {
        var time = at.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{time}:{body}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = Content(type, body);
        request.Headers.Add("X-Slack-Request-Timestamp", time);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        if (retry is { } number)
            request.Headers.Add("X-Slack-Retry-Num", $"{number}");
        return await _client.SendAsync(request, None);
    }

    private static ByteArrayContent Content(string type, string body)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
