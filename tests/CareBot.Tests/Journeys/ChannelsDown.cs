using CareBot.Core.Ports;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Journeys;

/// <summary>Both channels are down for ten minutes and throttle afterwards.</summary>
public sealed class ChannelsDown : IAsyncLifetime
{
    private static readonly string[] People = ["maya", "leo", "grace", "callum", "sana", "omar"];

    private static readonly (string Typed, string Answer)[] Talk =
    [
        ("bouquet £50 for a 92nd birthday came tiny", "the £50 back"),
        ("no, £40", "the £40 back"),
        ("my cases", "You have no open case"),
        ("laptop, bought 2 months ago, volume broken, £640", "a new laptop"),
    ];

    private ChannelStage? _stage;

    private ChannelStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync() =>
        _stage = await ChannelStage.SetAsync(person => Array.IndexOf(People, person) % 2 == 0 ? "slack" : "teams");

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    [Fact]
    public async Task What_was_said_meanwhile_arrives_in_order_and_once_and_nobody_waited_for_an_answer()
    {
        await Stage.Slack.GoDownAsync();
        await Stage.Teams.Connector.Server.DownAsync();
        await Task.WhenAll(People.Select(SpeakAsync));
        await WaitTenMinutesAsync();
        var triedInVain = (await ReportAsync()).Waiting;

        Throttle();
        await Stage.Slack.ComeUpAsync();
        await Stage.Teams.Connector.Server.UpAsync();
        await Stage.Program.UntilAllIsSaidAsync();

        Assert.Equal(People.Length * Talk.Length, triedInVain);
        Assert.All(People, AssertHeardInOrderAndOnce);
        Assert.Empty(Stage.Teams.Connector.OverRate);
    }

    // A seat fails the test unless its channel is answered at once.
    private async Task SpeakAsync(string person)
    {
        foreach (var (typed, _) in Talk)
            await Stage.SeatOf(person).SayAsync(typed);
    }

    // Between two moves the program gets the time to try.
    private async Task WaitTenMinutesAsync()
    {
        for (var minute = 0; minute < 10; minute++)
        {
            Stage.Program.Move(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System);
        }
    }

    private void Throttle()
    {
        Stage.Slack.EnforcesRates = true;
        Stage.Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(2), times: 3);
        Stage.Slack.Faults.Next("chat.postMessage", SlackFault.RateLimited(null), times: 2);
        Stage.Teams.Connector.EnforcesRates = true;
        Stage.Teams.Connector.Faults.Next(new ConnectorFault.Throttle("2"), times: 3);
        Stage.Teams.Connector.Faults.Next(new ConnectorFault.Throttle(null), times: 2);
    }

    private void AssertHeardInOrderAndOnce(string person)
    {
        var heard = Stage.SeatOf(person).Drawn;
        Assert.Equal(Talk.Length, heard.Count);
        Assert.All(Talk.Zip(heard), pair => Assert.Contains(pair.First.Answer, pair.Second, StringComparison.Ordinal));
    }

    private Task<OutboxReport> ReportAsync() =>
        Stage.Program.Services.GetRequiredService<IOutbox>().ReportAsync(limit: 0, CancellationToken.None);
}
