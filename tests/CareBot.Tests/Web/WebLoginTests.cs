using System.Net;
using CareBot.Web;

namespace CareBot.Tests.Web;

/// <summary>Who gets in.</summary>
public sealed class WebLoginTests
{
    private const string Secret = "a secret of some length";

    private static readonly WebOptions Guarded = WebSite.Rehearsal with { LoginSecret = Secret };

    public static TheoryData<string> Guards { get; } =
        new()
        {
            "/web/people",
            "/web/stories",
            "/web/app.js",
            "/web/transcript?person=maya",
            "/web/events?person=maya",
            "/web/clock",
        };

    [Theory]
    [MemberData(nameof(Guards))]
    public async Task Without_a_session_nothing_is_told(string path)
    {
        await using var site = await WebSite.StartAsync(Guarded);
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Without_a_session_nothing_is_taken_and_the_page_leads_to_the_form()
    {
        await using var site = await WebSite.StartAsync(Guarded);
        using var client = site.NewClient();

        using var page = await client.GetAsync(new Uri("/", UriKind.Relative));
        using var form = await client.GetAsync(page.Headers.Location);
        using var message = await client.SayAsync("maya", "d1", "hello");

        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Contains("Login secret", await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, message.StatusCode);
        Assert.Empty(site.Turns.Heard);
    }

    [Fact]
    public async Task Right_secret_opens_a_session_that_scripts_and_other_sites_cannot_use()
    {
        await using var site = await WebSite.StartAsync(Guarded);
        using var client = site.NewClient();

        using var entered = await EnterAsync(client, Secret);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        client.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        using var page = await client.GetAsync(new Uri("/", UriKind.Relative));
        using var message = await client.SayAsync("maya", "d1", "hello");

        Assert.Equal(HttpStatusCode.SeeOther, entered.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, cookie.Split(';')[0].Split('=')[1].Length);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
    }

    [Fact]
    public async Task Wrong_secrets_are_refused_slowed_and_counted()
    {
        await using var site = await WebSite.StartAsync(Guarded);
        using var client = site.NewClient();
        var started = TimeProvider.System.GetTimestamp();

        using var first = await EnterAsync(client, "wrong");
        using var second = await EnterAsync(client, Secret + " ");

        Assert.Equal(HttpStatusCode.Unauthorized, first.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
        Assert.False(second.Headers.Contains("Set-Cookie"));
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(700));
        var login = (WebLogin?)site.Services.GetService(typeof(WebLogin));
        Assert.Equal(2, login?.Failures);
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("short")]
    [InlineData("")]
    public async Task Invented_session_is_refused(string token)
    {
        await using var site = await WebSite.StartAsync(Guarded);
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Cookie", $"{WebSessions.Cookie}={token}");

        using var response = await client.GetAsync(new Uri("/web/people", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public void Session_ends_by_itself()
    {
        var clock = new MovableClock();
        var sessions = new WebSessions(clock);
        var token = sessions.Start();

        Assert.True(sessions.IsValid(token));
        clock.Now += WebSessions.Lifetime;
        Assert.False(sessions.IsValid(token));
    }

    [Fact]
    public async Task Outside_development_the_clock_cannot_be_moved_and_the_login_is_asked_for()
    {
        await using var site = await WebSite.StartAsync(Guarded with { Development = false });
        using var client = site.NewClient();

        using var entered = await EnterAsync(client, Secret);
        client.DefaultRequestHeaders.Add("Cookie", entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var clock = await client.GetAsync(new Uri("/web/clock", UriKind.Relative));
        using var people = await client.GetAsync(new Uri("/web/people", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, clock.StatusCode);
        Assert.Equal(HttpStatusCode.OK, people.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/web/people")]
    [InlineData("/web/login")]
    [InlineData("/web/style.css")]
    public async Task Where_it_is_not_enabled_no_route_exists(string path)
    {
        await using var site = await WebSite.StartAsync(Guarded with { Enabled = false });
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var posted = await client.SayAsync("maya", "d1", "hello");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
    }

    [Theory]
    [InlineData(false, false, null, 0)]
    [InlineData(true, true, null, 0)]
    [InlineData(true, false, null, 1)]
    [InlineData(true, false, "short", 1)]
    [InlineData(true, true, "short", 1)]
    [InlineData(true, false, Secret, 0)]
    public void Settings_are_checked_by_name(bool enabled, bool development, string? secret, int faults)
    {
        var found = new WebOptions
        {
            Enabled = enabled,
            Development = development,
            LoginSecret = secret,
        }.Validate();

        Assert.Equal(faults, found.Count);
        Assert.All(found, fault => Assert.Contains("Web:LoginSecret", fault, StringComparison.Ordinal));
    }

    private static async Task<HttpResponseMessage> EnterAsync(HttpClient client, string secret)
    {
        using var form = new FormUrlEncodedContent([new("secret", secret)]);
        return await client.PostAsync(new Uri(WebLogin.Path, UriKind.Relative), form);
    }

    private sealed class MovableClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
