using System.Net;
using System.Text;
using CareBot.Core.Ports;
using CareBot.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Teams;

/// <summary>The endpoint in a real server: what is refused before anybody looks into it, and what is answered.</summary>
public sealed class TeamsReceiverTests
{
    [Fact]
    public async Task Message_with_its_token_is_taken()
    {
        await using var site = await TeamsSite.StartAsync();
        using var response = await site.PostAsync(Json(Activities.Message().ToJsonString()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(CancellationToken.None));
        Assert.Single(site.Turns.Heard);
    }

    [Fact]
    public async Task Invoke_is_answered_in_JSON()
    {
        await using var site = await TeamsSite.StartAsync();
        var invoke = Activities.Press("show-case", "C-7K2.3.").ToJsonString();

        using var response = await site.PostAsync(Json(invoke));

        Assert.Equal("application/json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            "Answered below.",
            await response.Content.ReadAsStringAsync(CancellationToken.None),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Busy_store_says_when_to_come_again()
    {
        await using var site = await TeamsSite.StartAsync();
        site.Turns.Answer = _ => new TurnResult.Busy(TimeSpan.FromMilliseconds(300));

        using var response = await site.PostAsync(Json(Activities.Message().ToJsonString()));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task E18_other_methods_are_refused(string method)
    {
        await using var site = await TeamsSite.StartAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/messages");

        using var response = await site.Client.SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain", null)]
    [InlineData("application/json; charset=utf-7", null)]
    [InlineData("application/x-www-form-urlencoded", null)]
    [InlineData("application/json", "gzip")]
    public async Task E18_other_types_are_refused(string type, string? encoding)
    {
        await using var site = await TeamsSite.StartAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(Activities.Message().ToJsonString()));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
            content.Headers.ContentEncoding.Add(encoding);

        await RefusesAsync(site, HttpStatusCode.UnsupportedMediaType, content);
    }

    [Fact]
    public async Task E19_body_above_1_MB_is_refused()
    {
        await using var site = await TeamsSite.StartAsync();
        var content = Json(new string(' ', 1024 * 1024 + 1));

        await RefusesAsync(site, HttpStatusCode.RequestEntityTooLarge, content);
    }

    [Fact]
    public async Task E1_request_without_a_token_is_refused()
    {
        await using var site = await TeamsSite.StartAsync();
        site.Client.DefaultRequestHeaders.Authorization = null;

        await RefusesAsync(site, HttpStatusCode.Unauthorized, Json(Activities.Message().ToJsonString()));
    }

    [Fact]
    public async Task E1_two_headers_are_refused()
    {
        await using var site = await TeamsSite.StartAsync();
        var content = Json(Activities.Message().ToJsonString());
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", [$"Bearer {site.Key.Token()}", "Bearer x.y.z"]);

        using var response = await site.Client.SendAsync(request, CancellationToken.None);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task E21_body_that_is_no_JSON_is_refused()
    {
        await using var site = await TeamsSite.StartAsync();

        await RefusesAsync(site, HttpStatusCode.BadRequest, Json("{"));
    }

    [Fact]
    public void Adapter_that_is_off_has_no_route_and_no_parts()
    {
        var services = new ServiceCollection();
        services.AddCareBotTeams(new TeamsOptions());

        Assert.DoesNotContain(
            services,
            service => service.ServiceType == typeof(IMessageSender) || service.ServiceType == typeof(TeamsTrust)
        );
    }

    private static async Task RefusesAsync(TeamsSite site, HttpStatusCode status, HttpContent content)
    {
        using var response = await site.PostAsync(content);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync(CancellationToken.None));
        Assert.Empty(response.Headers.WwwAuthenticate);
        Assert.Empty(site.Turns.Heard);
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
