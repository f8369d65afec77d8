using System.Net;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Hostile;

public sealed class ClicksInTeams(ClickHouseTeams house)
    : ClicksThatDecideNothing(house),
        IClassFixture<ClickHouseTeams>
{
    [Fact]
    public async Task From_another_tenant_nothing_is_decided()
    {
        await House.AskAsync("£90");
        var watch = House.Watch();
        var other = House.Stage.Teams.AddTenant(Guid.NewGuid(), $"other{Guid.NewGuid():N}");
        var theirs = other.Hire("Tom Okafor", "tom.okafor@harbour.example", number: 4711);
        var approve = House.SeatOf("tom").Find("Approve £90");
        var seat = House.Stage.TeamsAccount(theirs);
        var data = new JsonObject
        {
            ["cb"] = new JsonObject { ["verb"] = approve.Verb, ["ref"] = approve.Token },
        };

        var answer = await seat.SendAsync(seat.Activities.Submit(theirs.Chat, data, "1"));
        await House.Stage.Program.UntilAllIsSaidAsync();

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Empty(watch.Audit);
        Assert.Contains("was refused with 403", watch.Logged, StringComparison.Ordinal);
        watch.OnlyHeard();
    }
}
