using System.Text.Json.Nodes;
using CareBot.Slack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CareBot.Tests.Slack;

/// <summary>What the wire makes of Slack's answers, and of answers that do not come.</summary>
public sealed class HttpWireTests : IDisposable
{
    private readonly WebApplication _slack = WebApplication.CreateSlimBuilder().Build();
    private readonly HttpWire _wire;
    private readonly Uri _root;
    private Func<HttpContext, Task> _answer = _ => Task.CompletedTask;

    public HttpWireTests()
    {
        _slack.Urls.Add("http://127.0.0.1:0");
        _slack.Run(http => _answer(http));
        _slack.Start();
        _root = new Uri(_slack.Urls.First());
        _wire = new HttpWire(new SlackOptions { ApiBaseUrl = new Uri(_root, "api") }, TimeProvider.System);
    }

    public void Dispose()
    {
        _wire.Dispose();
        ((IDisposable)_slack).Dispose();
    }

    [Fact]
    public async Task JSON_goes_with_the_token_and_letters_stay_letters()
    {
        var (seen, headers, path) = (string.Empty, new HeaderDictionary(), string.Empty);
        _answer = async http =>
        {
            seen = await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
            path = http.Request.Path;
            foreach (var (name, value) in http.Request.Headers)
                headers[name] = value;
            await http.Response.WriteAsync("""{"ok":true,"ts":"1.0"}""", http.RequestAborted);
        };

        var answer = await CallAsync(new JsonObject { ["text"] = "£50 für Ämter" });

        Assert.True(answer.IsOk);
        Assert.Equal("1.0", answer.Body.GetProperty("ts").GetString());
        Assert.NotNull(answer.AnsweredAt);
        Assert.Equal("/api/chat.postMessage", path);
        Assert.Equal("""{"text":"£50 für Ämter"}""", seen);
        Assert.Equal("Bearer xoxb-test", headers["Authorization"].ToString());
        Assert.Equal("application/json; charset=utf-8", headers["Content-Type"].ToString());
    }

    [Theory]
    [InlineData(200, """{"ok":false,"error":"invalid_auth"}""", "invalid_auth")]
    [InlineData(500, "used_url", "used_url")]
    [InlineData(404, "<html>not found, and a long page about that, which is longer than any code</html>", null)]
    [InlineData(200, "", null)]
    [InlineData(200, "[]", null)]
    [InlineData(302, """{"ok":true}""", null)]
    public async Task What_is_no_ok_is_none(int status, string body, string? error)
    {
        _answer = http => Write(http, status, body);

        var answer = await CallAsync();

        Assert.Equal((status, false, error), (answer.Status, answer.IsOk, answer.Error));
        Assert.Equal(SlackMishap.None, answer.Mishap);
    }

    [Fact]
    public async Task A_plain_ok_is_one()
    {
        _answer = http => Write(http, 200, "ok");

        Assert.True((await _wire.RespondAsync(new Uri(_root, "hook"), [], CancellationToken.None)).IsOk);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        var times = 0;
        _answer = http =>
        {
            times++;
            http.Response.Redirect("/elsewhere");
            return Task.CompletedTask;
        };

        await CallAsync();

        Assert.Equal(1, times);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 0)]
    [InlineData("soon", null)]
    [InlineData("-5", null)]
    [InlineData(null, null)]
    public async Task A_429_says_how_long_or_does_not(string? header, int? seconds)
    {
        _answer = http =>
        {
            if (header is not null)
                http.Response.Headers.RetryAfter = header;
            return Write(http, 429, """{"ok":false,"error":"ratelimited"}""");
        };

        var answer = await CallAsync();

        Assert.Equal((429, "ratelimited"), (answer.Status, answer.Error));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, answer.RetryAfter);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_it_open()
    {
        _answer = http =>
        {
            http.Abort();
            return Task.CompletedTask;
        };

        Assert.Equal(SlackMishap.NoAnswer, (await CallAsync()).Mishap);
    }

    [Fact]
    public async Task A_connection_that_never_was_sent_nothing()
    {
        await _slack.StopAsync(CancellationToken.None);

        Assert.Equal(SlackMishap.NotSent, (await CallAsync()).Mishap);
    }

    [Fact]
    public async Task Whoever_gives_up_hears_of_it()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        _answer = http => Task.Delay(TimeSpan.FromSeconds(10), TimeProvider.System, http.RequestAborted);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _wire.CallAsync(new SlackCall("auth.test", "xoxb-test"), hurry.Token)
        );
    }

    private Task<SlackAnswer> CallAsync(JsonObject? json = null) =>
        _wire.CallAsync(new SlackCall("chat.postMessage", "xoxb-test") { Json = json ?? [] }, CancellationToken.None);

    private static Task Write(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
