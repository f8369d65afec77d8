using System.Net;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The fake goes wrong exactly as it is told to.</summary>
public sealed class ConnectorFaultTests : IAsyncLifetime, IDisposable
{
    private FakeTeams? _teams;
    private BotCalls? _bot;
    private TeamsMember? _ida;

    private FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    private BotCalls Bot => _bot ?? throw new InvalidOperationException("Not started.");

    private TeamsMember Ida => _ida ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        _bot = new BotCalls(_teams);
        _ida = _teams.Home.Hire("Ida", "ida@example.com", 1);
        await _bot.LogInAsync();
    }

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    public void Dispose() => _bot?.Dispose();

    [Theory]
    [InlineData("3")]
    [InlineData("Wed, 21 Oct 2026 07:28:00 GMT")]
    [InlineData(null)]
    public async Task A_throttled_call_has_no_effect(string? retryAfter)
    {
        Teams.Connector.Faults.Next(new ConnectorFault.Throttle(retryAfter));

        using var first = await SayAsync();
        using var second = await SayAsync();

        Assert.Equal((HttpStatusCode)429, first.StatusCode);
        Assert.Equal(
            retryAfter,
            first.Headers.TryGetValues("Retry-After", out var values) ? Assert.Single(values) : null
        );
        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Single(Ida.Chat.Messages);
        Assert.Empty(Teams.Connector.OverRate);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_cut_an_error_and_a_hang_come_before_or_after_the_effect(bool afterEffect, int messages)
    {
        Teams.Connector.Faults.Next(new ConnectorFault.Error(502, AfterEffect: afterEffect));
        using var error = await SayAsync();
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
        Assert.Equal(messages, Ida.Chat.Messages.Count);

        Teams.Connector.Faults.Next(new ConnectorFault.Cut(afterEffect));
        await Assert.ThrowsAsync<HttpRequestException>(SayAsync);
        Assert.Equal(2 * messages, Ida.Chat.Messages.Count);

        Teams.Connector.Faults.Next(new ConnectorFault.Hang(afterEffect));
        await Assert.ThrowsAsync<TaskCanceledException>(SayAsync);
        Assert.Equal(3 * messages, Ida.Chat.Messages.Count);
        Assert.Equal(3 * messages, Teams.Connector.Ledger.Count(entry => entry.IsAmbiguous));
    }

    [Fact]
    public async Task Half_a_body_and_a_strange_body_come_after_the_effect()
    {
        Teams.Connector.Faults.Next(new ConnectorFault.Truncate());
        await Assert.ThrowsAsync<HttpRequestException>(SayAsync);
        Teams.Connector.Faults.Next(new ConnectorFault.WrongShape("[]"));
        using var strange = await SayAsync();

        Assert.Equal("[]", await strange.Content.ReadAsStringAsync());
        Assert.Equal(2, Ida.Chat.Messages.Count);
    }

    [Fact]
    public async Task It_goes_down_and_comes_back_on_the_same_port()
    {
        var address = Teams.Connector.Server.Address;
        await Teams.Connector.Server.DownAsync();
        await Assert.ThrowsAsync<HttpRequestException>(SayAsync);
        await Teams.Connector.Server.UpAsync();
        using var after = await SayAsync();

        Assert.Equal(address, Teams.Connector.Server.Address);
        Assert.Equal(HttpStatusCode.Created, after.StatusCode);
    }

    private Task<HttpResponseMessage> SayAsync() => Bot.SendAsync(Ida.Chat, BotCalls.TextActivity("hello"));
}
