using System.Globalization;
using CareBot.Teams;
using CareBot.Teams.Wire;

namespace CareBot.Tests.Teams;

/// <summary>What happens on the line to the connector.</summary>
public sealed class TeamsConnectorTests : IDisposable
{
    private readonly ConnectorUnderTest _teams = new();

    public void Dispose() => _teams.Dispose();

    [Fact]
    public async Task Call_carries_our_token_our_name_and_escaped_ids()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(201, """{"id":"m-1"}"""));

        var answer = await _teams.PostAsync(new Uri(server.Address, "/emea/"));

        Assert.Equal(new TeamsAnswer.Answered(201, """{"id":"m-1"}"""), answer);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith(
            "POST /emea/v3/conversations/a%3A1%2Fx/activities HTTP/1.1",
            request,
            StringComparison.Ordinal
        );
        Assert.Contains("Authorization: Bearer old-token\r\n", request, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/json; charset=utf-8\r\n", request, StringComparison.Ordinal);
        Assert.Contains("User-Agent: CareBot/1.0\r\n", request, StringComparison.Ordinal);
        Assert.EndsWith("""{"a":"ä"}""", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slash_at_the_end_of_the_service_address_makes_no_difference()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, "{}"));

        await _teams.PostAsync(new Uri(server.Address, "/teams"), "v3/conversations");
        await _teams.PostAsync(new Uri(server.Address, "/teams/"), "v3/conversations");

        Assert.All(
            server.Requests,
            request => Assert.StartsWith("POST /teams/v3/conversations HTTP/1.1", request, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Token_that_is_not_taken_is_renewed_once()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(401, "{}"));

        var answer = await _teams.PostAsync(server.Address);

        Assert.Equal(401, Assert.IsType<TeamsAnswer.Answered>(answer).Status);
        Assert.Equal([false, true], _teams.Login.Asked);
        Assert.Contains("Bearer fresh-token", server.Requests[1], StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        using var elsewhere = new BluntServer(_ => BluntServer.Respond(200, "{}"));
        using var server = new BluntServer(_ => BluntServer.Respond(307, "{}", $"Location: {elsewhere.Address}\r\n"));

        var answer = await _teams.PostAsync(server.Address);

        Assert.Equal(307, Assert.IsType<TeamsAnswer.Answered>(answer).Status);
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("https://smba.trafficmanager.net/")]
    public async Task E8_no_token_is_even_asked_for_a_foreign_host(string service)
    {
        Assert.IsType<TeamsAnswer.Forbidden>(await _teams.PostAsync(new Uri(service)));
        Assert.Empty(_teams.Login.Asked);
    }

    [Fact]
    public async Task Closed_port_means_that_nothing_left()
    {
        var server = new BluntServer(_ => null);
        var address = server.Address;
        server.Dispose();

        Assert.Equal(new TeamsAnswer.NeverLeft("ConnectionError"), await _teams.PostAsync(address));
    }

    [Fact]
    public async Task Line_that_is_cut_after_the_request_means_that_nobody_can_tell()
    {
        using var server = new BluntServer(_ => null);

        Assert.IsType<TeamsAnswer.Unclear>(await _teams.PostAsync(server.Address));
    }

    [Fact]
    public async Task Answer_that_is_no_HTTP_means_that_nobody_can_tell()
    {
        using var server = new BluntServer(_ => "hello\r\n\r\n");

        Assert.IsType<TeamsAnswer.Unclear>(await _teams.PostAsync(server.Address));
    }

    [Fact]
    public async Task Status_counts_even_where_the_body_is_cut()
    {
        using var server = new BluntServer(_ => "HTTP/1.1 201 X\r\nContent-Length: 500\r\n\r\n{\"id\":");

        Assert.Equal(201, Assert.IsType<TeamsAnswer.Answered>(await _teams.PostAsync(server.Address)).Status);
    }

    [Fact]
    public async Task Long_answer_is_read_only_at_its_beginning()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(500, new string('x', 200_000)));

        Assert.Equal(
            16 * 1024,
            Assert.IsType<TeamsAnswer.Answered>(await _teams.PostAsync(server.Address)).Body.Length
        );
    }

    [Theory]
    [InlineData("3", 3)]
    [InlineData("0", 0)]
    [InlineData("3600", 60)]
    [InlineData("99999999999", null)]
    [InlineData("soon", null)]
    public async Task Silence_is_kept_as_long_as_asked_but_a_minute_at_most(string header, int? seconds)
    {
        using var server = new BluntServer(_ => BluntServer.Respond(429, "{}", $"Retry-After: {header}\r\n"));

        var answer = Assert.IsType<TeamsAnswer.Answered>(await _teams.PostAsync(server.Address));

        Assert.Equal(seconds, answer.RetryAfter?.TotalSeconds);
    }

    [Theory]
    [InlineData(20, 20)]
    [InlineData(-20, 0)]
    [InlineData(7200, 60)]
    public async Task Silence_may_be_a_date(int ahead, int seconds)
    {
        var date = TestKey.Now.AddSeconds(ahead).ToString("r", CultureInfo.InvariantCulture);
        using var server = new BluntServer(_ => BluntServer.Respond(429, "{}", $"Retry-After: {date}\r\n"));

        var answer = Assert.IsType<TeamsAnswer.Answered>(await _teams.PostAsync(server.Address));

        Assert.Equal(seconds, answer.RetryAfter?.TotalSeconds);
    }

    [Fact]
    public async Task Without_a_token_nothing_leaves()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, "{}"));

        _teams.Login.Instead = new LoginToken.NotNow("timeout");
        Assert.Equal(new TeamsAnswer.NeverLeft("no token: timeout"), await _teams.PostAsync(server.Address));
        _teams.Login.Instead = new LoginToken.Denied("AADSTS7000215");
        Assert.Equal(new TeamsAnswer.Locked("AADSTS7000215"), await _teams.PostAsync(server.Address));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(-90, true)]
    [InlineData(180, false)]
    [InlineData(-600, false)]
    public async Task E16_wrong_clock_is_noticed_by_the_date_of_any_answer(int seconds, bool isWell)
    {
        var date = TestKey.Now.AddSeconds(seconds).ToString("r", CultureInfo.InvariantCulture);
        using var server = new BluntServer(_ => BluntServer.Respond(200, "{}", $"Date: {date}\r\n"));

        await _teams.PostAsync(server.Address);

        Assert.Equal(isWell, _teams.Health.Known.Count == 0);
    }
}
