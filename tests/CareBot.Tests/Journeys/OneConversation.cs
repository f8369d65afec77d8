namespace CareBot.Tests.Journeys;

/// <summary>One person, two tools, one conversation.</summary>
public sealed class OneConversation : IAsyncLifetime
{
    private ChannelStage? _stage;

    private ChannelStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync() => _stage = await ChannelStage.SetAsync(channelOf: null);

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    [Fact]
    public async Task Begun_in_Slack_it_is_continued_in_Teams()
    {
        var slack = Stage.Seat("maya", "slack");
        var teams = Stage.Seat("maya", "teams");

        var asked = await Stage.DoAsync(slack, seat => seat.SayAsync("bouquet £50 for a 92nd birthday came tiny"));
        var corrected = await Stage.DoAsync(teams, seat => seat.SayAsync("no, £40"));
        var logged = await Stage.DoAsync(teams, seat => seat.PressAsync("Right"));
        var mine = await Stage.DoAsync(slack, seat => seat.SayAsync("my cases"));

        Assert.Contains("the £50 back", asked, StringComparison.Ordinal);
        Assert.Contains("the £40 back", corrected, StringComparison.Ordinal);
        Assert.Contains("Logged as C-", logged, StringComparison.Ordinal);
        Assert.Contains("£40", mine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_later_comes_where_they_spoke_last_and_a_card_is_redrawn_where_it_is()
    {
        var slack = Stage.Seat("maya", "slack");
        var teams = Stage.Seat("maya", "teams");
        var tomInSlack = Stage.Seat("tom", "slack");
        var tomInTeams = Stage.Seat("tom", "teams");
        await Stage.DoAsync(tomInSlack, seat => seat.SayAsync("my cases"));
        await Stage.DoAsync(slack, seat => seat.SayAsync("bouquet £50 for a 92nd birthday came tiny"));
        await Stage.DoAsync(slack, seat => seat.SayAsync("ask for £60 on top"));
        await Stage.DoAsync(tomInTeams, seat => seat.SayAsync("my cases"));
        await Stage.DoAsync(teams, seat => seat.SayAsync("thanks"));

        var redrawn = await Stage.DoAsync(tomInSlack, seat => seat.PressAsync("Approve £60"));

        Assert.Contains("Tom approved it", redrawn, StringComparison.Ordinal);
        Assert.DoesNotContain(tomInTeams.Drawn, said => said.Contains("approved", StringComparison.Ordinal));
        Assert.Contains("it's yes", teams.Drawn[^1], StringComparison.Ordinal);
        Assert.DoesNotContain(slack.Drawn, said => said.Contains("it's yes", StringComparison.Ordinal));
    }
}
