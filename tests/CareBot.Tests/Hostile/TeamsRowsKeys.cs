using System.Net;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E10 and E16: the keys cannot be fetched, our clock is wrong.</summary>
public sealed class TeamsRowsKeys
{
    private static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    [Fact]
    public async Task E10_Known_keys_go_on_working_an_unknown_one_is_503_and_readiness_tells()
    {
        await using var house = await TeamsHouse.StartAsync();
        var maya = house.Person("maya");
        await house.AskAsync("maya", "help");
        await house.Teams.Metadata.Server.DownAsync();
        var stranger = house.Teams.Metadata.Make("test-99", "msteams");

        var known = await maya.SayAsync("help");
        var unknown = await PostAsync(house, stranger);

        Assert.InRange((int)known.Status, 200, 202);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, unknown);
        Assert.Contains("Teams keys", await house.Program.Client.GetStringAsync(Ready), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E10_Keys_that_could_never_be_fetched_are_503_and_come_back_by_themselves()
    {
        await using var house = await TeamsHouse.StartAsync(teams => teams.Metadata.BrokenStatus = 500);

        var without = await house.Person("maya").SayAsync("help");
        house.Teams.Metadata.BrokenStatus = null;
        await house.Program.SkipAsync(TimeSpan.FromMinutes(1));
        var with = await house.Person("maya").SayAsync("help");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, without.Status);
        Assert.InRange((int)with.Status, 200, 202);
        Assert.DoesNotContain("Teams keys", await house.Program.Client.GetStringAsync(Ready), StringComparison.Ordinal);
    }

    [Fact]
    public async Task E10_Slow_keys_are_waited_for_no_longer_than_five_seconds()
    {
        await using var house = await TeamsHouse.StartAsync(teams => teams.Metadata.Delay = TimeSpan.FromMinutes(1));
        var start = TimeProvider.System.GetTimestamp();

        var answer = await house.Person("maya").SayAsync("help");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.InRange(TimeProvider.System.GetElapsedTime(start).TotalSeconds, 0, 10);
    }

    [Fact]
    public async Task E16_A_wrong_clock_is_seen_in_the_answers_of_Teams_and_told()
    {
        await using var house = await TeamsHouse.StartAsync();
        await house.AskAsync("maya", "help");
        Assert.DoesNotContain("clock", await house.Program.Client.GetStringAsync(Ready), StringComparison.Ordinal);

        house.Teams.Connector.DateError = TimeSpan.FromMinutes(10);
        await house.AskAsync("maya", "help");

        Assert.Contains("Teams clock", await house.Program.Client.GetStringAsync(Ready), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> PostAsync(TeamsHouse house, SigningKey key)
    {
        var url = house.Teams.Connector.ServiceUrlOf(house.Teams.Home).AbsoluteUri;
        var activity = house.Person("maya").Activities.Text("help");
        var token = house.Teams.Signer.Sign(url, key: key);
        return (await new TeamsCaller(house.Teams, house.Program.Client).PostAsync(activity, $"Bearer {token}")).Status;
    }
}
