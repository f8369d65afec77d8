using System.Net;

namespace CareBot.Tests.Web;

/// <summary>Other sites, other names, and what browsers are told.</summary>
public sealed class WebTrustTests
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Another_site_cannot_post(string header, string value)
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add(header, value);

        using var message = await client.SayAsync("maya", "d1", "hello");
        using var clock = await client.PostJsonAsync("""{"skip":"01:00:00"}""", "/web/clock");

        Assert.Equal(HttpStatusCode.Forbidden, message.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, clock.StatusCode);
        Assert.Empty(site.Turns.Heard);
    }

    [Fact]
    public async Task Own_page_may_post()
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Origin", site.Address.GetLeftPart(UriPartial.Authority));
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");

        using var message = await client.SayAsync("maya", "d1", "hello");

        Assert.Equal(HttpStatusCode.OK, message.StatusCode);
    }

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    public async Task Without_a_login_only_this_machine_is_answered(string header, string value)
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add(header, value);

        using var response = await client.GetAsync(new Uri("/web/people", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/web/app.js")]
    [InlineData("/web/style.css")]
    [InlineData("/web/people")]
    public async Task Browsers_are_told_to_be_strict(string path)
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Theory]
    [InlineData("/web/login.html")]
    [InlineData("/web/..%2findex.html")]
    [InlineData("/web/unknown.js")]
    public async Task Only_the_pages_own_files_are_served(string path)
    {
        await using var site = await WebSite.StartAsync();
        using var client = site.NewClient();

        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
