using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

public sealed class ClicksInSlack(ClickHouseSlack house)
    : ClicksThatDecideNothing(house),
        IClassFixture<ClickHouseSlack>
{
    [Fact]
    public async Task From_another_workspace_nothing_is_decided()
    {
        await House.AskAsync("£90");
        var watch = House.Watch();
        var tom = House.Stage.InSlack("tom");
        var found = tom.Sees.FindButton("Approve £90");
        Assert.NotNull(found);
        var press = new SlackInteractions(House.Stage.Slack, tom.Workspace, tom.Id).Press(
            found.Value.Sight,
            found.Value.Button
        );
        if (press.Content["team"] is { } team)
            team["id"] = "T0OTHER";

        var outcome = await tom.DeliverAsync(press);
        await House.Stage.Program.UntilAllIsSaidAsync();

        Assert.Equal(200, outcome.Status);
        Assert.Empty(watch.Audit);
        Assert.Contains("T0OTHER, where the app is not installed", watch.Logged, StringComparison.Ordinal);
        watch.OnlyHeard();
    }
}
