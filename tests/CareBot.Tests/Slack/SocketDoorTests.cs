using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Slack.SocketMode;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace CareBot.Tests.Slack;

/// <summary>Lines are opened to Slack only, not too often, and noticed when they are dead.</summary>
public sealed class SocketDoorTests
{
    [Theory]
    [InlineData("wss://evil.example.com/link")]
    [InlineData("wss://slack.com.evil.example.com/link")]
    [InlineData("wss://evilslack.com/link")]
    [InlineData("ws://wss-primary.slack.com/link")]
    [InlineData("https://wss-primary.slack.com/link")]
    [InlineData("nonsense")]
    public async Task Connects_to_nobody_else(string address)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Faults.Always("apps.connections.open", SlackFault.Shape($$"""{"ok":true,"url":"{{address}}"}"""));
        var health = new SocketHealth(slack.Clock);
        using var wire = Wire(slack);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Door(slack, wire, health).OpenAsync(stop.Token));

        Assert.Equal(0, slack.Sockets.Accepted);
    }

    [Fact]
    public async Task A_line_that_is_dead_without_a_word_is_noticed()
    {
        await using var slack = await FakeSlack.StartAsync();
        var health = new SocketHealth(slack.Clock);
        using var wire = Wire(slack);
        await using var line = await Door(slack, wire, health).OpenAsync(CancellationToken.None);
        var theirs = Assert.Single(slack.Sockets.Open);

        theirs.Freeze();
        // The next frame is the last that it hears; from then on it answers no ping either.
        await theirs.SendRawAsync("""{"envelope_id":"e","type":"nothing","payload":{}}""");

        Assert.Equal(SocketEnd.Lost, await line.End.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("warning", "Replaced")]
    [InlineData("refresh_requested", "Replaced")]
    [InlineData("link_disabled", "SwitchedOff")]
    public async Task Hears_why_it_is_to_leave(string reason, string end)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var wire = Wire(slack);
        await using var line = await Door(slack, wire, new SocketHealth(slack.Clock)).OpenAsync(CancellationToken.None);

        await Assert.Single(slack.Sockets.Open).WarnAsync(reason);

        Assert.Equal(end, (await line.End.WaitAsync(TimeSpan.FromSeconds(30))).ToString());
    }

    [Fact]
    public async Task Asks_no_more_than_once_a_minute_after_the_first_few()
    {
        var clock = new FakeClock(DateTimeOffset.FromUnixTimeSeconds(1763798400));
        await using var slack = await FakeSlack.StartAsync(clock);
        using var wire = Wire(slack);
        var door = Door(slack, wire, new SocketHealth(clock));
        foreach (var _ in Enumerable.Range(1, 4))
            await (await door.OpenAsync(CancellationToken.None)).DisposeAsync();
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => door.OpenAsync(stop.Token));
        Assert.Equal(4, slack.Ledger.Of("apps.connections.open").Count);
        clock.Move(TimeSpan.FromMinutes(1));
        await using var line = await door.OpenAsync(CancellationToken.None);

        Assert.Equal(5, slack.Ledger.Of("apps.connections.open").Count);
    }

    [Fact]
    public void It_is_told_when_there_was_no_line_for_a_minute()
    {
        var clock = new FakeClock(DateTimeOffset.FromUnixTimeSeconds(1763798400));
        var health = new SocketHealth(clock);

        Assert.Empty(health.Known);
        health.Failed("invalid_auth");
        clock.Move(TimeSpan.FromSeconds(61));
        Assert.Contains("invalid_auth", Assert.Single(health.Known).Finding, StringComparison.Ordinal);
        health.Connected();
        Assert.Empty(health.Known);
    }

    private static HttpWire Wire(FakeSlack slack) => new(Options(slack), slack.Clock);

    private static SlackOptions Options(FakeSlack slack) =>
        new()
        {
            Enabled = true,
            AppToken = slack.App.AppToken,
            ApiBaseUrl = slack.ApiBaseUrl,
        };

    private static SocketInbox Inbox(FakeSlack slack)
    {
        var services = new ServiceCollection().AddLogging();
        services.AddSingleton<IChannelRecords>(new MemoryRecords());
        services.AddSingleton(Mock.Of<ITurns>()).AddSingleton(Mock.Of<IStaff>()).AddSingleton(Mock.Of<ICards>());
        services.AddCareBotSlack(Options(slack));
        return services.BuildServiceProvider().GetRequiredService<SocketInbox>();
    }

    private static SocketDoor Door(FakeSlack slack, ISlackWire wire, SocketHealth health) =>
        new(Options(slack), wire, Inbox(slack), health, slack.Clock, NullLogger<SocketDoor>.Instance)
        {
            Pace = new SocketPace(TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(400)),
        };
}
