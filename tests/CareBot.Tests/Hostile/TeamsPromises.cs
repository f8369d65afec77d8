using System.Globalization;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Hostile;

/// <summary>What is promised about Teams' rates and faults, over simulated hours (rows E55 and E57 at length).</summary>
public sealed class TeamsPromises
{
    [Fact]
    public async Task E55_One_chat_gets_nearly_all_that_Teams_permits_and_we_never_cause_a_429()
    {
        await using var simulation = await TeamsSimulation.StartAsync();
        simulation.Teams.Connector.EnforcesRates = true;
        var screen = await simulation.AddAsync(messages: 10_000);

        await simulation.RunAsync(TimeSpan.FromHours(2));

        Assert.Empty(simulation.Teams.Connector.OverRate);
        Assert.InRange(screen.Messages.Count, 3600 * 0.98, 3600);
        InOrder(screen);
    }

    [Fact]
    public async Task E55_A_whole_tenant_gets_most_of_what_Teams_permits_and_we_never_cause_a_429()
    {
        await using var simulation = await TeamsSimulation.StartAsync();
        simulation.Teams.Connector.EnforcesRates = true;
        var screens = new List<TeamsScreen>();
        for (var person = 0; person < 60; person++)
            screens.Add(await simulation.AddAsync(messages: 200));

        await simulation.RunAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(simulation.Teams.Connector.OverRate);
        Assert.InRange(screens.Sum(screen => screen.Messages.Count), 60 * 30 * 0.8, 60 * 30);
        Assert.All(screens, InOrder);
    }

    [Fact]
    public async Task E55_Errors_before_the_effect_lose_nothing_and_double_nothing()
    {
        var dice = new Random(20261125);
        await using var simulation = await TeamsSimulation.StartAsync();
        var screens = new List<TeamsScreen>();
        for (var person = 0; person < 20; person++)
            screens.Add(await simulation.AddAsync(messages: 20));
        simulation.Teams.Connector.Faults.Otherwise = _ =>
            dice.Next(6) switch
            {
                0 => new ConnectorFault.Throttle(RetryAfter: "1"),
                1 => new ConnectorFault.Error(503),
                2 => new ConnectorFault.Error(412, "PreconditionFailed"),
                _ => null,
            };

        await simulation.RunAsync(TimeSpan.FromHours(1));

        Assert.Empty(simulation.Stuck);
        Assert.All(screens, screen => Assert.Equal(20, screen.Messages.Count));
        Assert.All(screens, InOrder);
    }

    [Fact]
    public async Task E57_Errors_after_the_effect_lose_nothing_and_double_at_most_once_what_nobody_can_know()
    {
        var dice = new Random(20261125);
        await using var simulation = await TeamsSimulation.StartAsync();
        var screens = new List<TeamsScreen>();
        for (var person = 0; person < 20; person++)
            screens.Add(await simulation.AddAsync(messages: 50));
        simulation.Teams.Connector.Faults.Otherwise = _ =>
            dice.Next(40) switch
            {
                0 => new ConnectorFault.Error(500, "ServiceError", AfterEffect: true),
                1 => new ConnectorFault.Error(502, AfterEffect: true),
                2 => new ConnectorFault.Cut(AfterEffect: true),
                3 => new ConnectorFault.Truncate(),
                4 => new ConnectorFault.WrongShape(""),
                _ => null,
            };

        await simulation.RunAsync(TimeSpan.FromHours(5));

        Assert.All(screens, screen => Assert.Equal(50, Distinct(screen)));
        var ambiguous = simulation.Teams.Connector.Ledger.Count(entry => entry.IsAmbiguous);
        Assert.InRange(ambiguous, 30, 200);
        Assert.InRange(screens.Sum(screen => screen.Messages.Count - Distinct(screen)), 0, ambiguous);
        Assert.All(
            screens,
            screen => Assert.InRange(screen.Messages.CountBy(message => message.Text).Max(one => one.Value), 1, 2)
        );
    }

    [Fact]
    public async Task E57_What_was_doubtful_and_then_surely_refused_is_still_sent()
    {
        await using var simulation = await TeamsSimulation.StartAsync();
        var screen = await simulation.AddAsync(messages: 2);
        var faults = simulation.Teams.Connector.Faults;
        faults.Next(new ConnectorFault.Cut(AfterEffect: false));
        faults.Next(new ConnectorFault.Error(503), times: 5);
        faults.Next(new ConnectorFault.Throttle("1"));
        faults.Next(new ConnectorFault.Error(412, "PreconditionFailed"));

        await simulation.RunAsync(TimeSpan.FromHours(1));

        Assert.Empty(simulation.Stuck);
        Assert.Equal(2, screen.Messages.Count);
        InOrder(screen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public async Task E55_After_an_outage_sending_begins_again_within_five_seconds(int minutes)
    {
        await using var simulation = await TeamsSimulation.StartAsync();
        var screens = new List<TeamsScreen>();
        for (var person = 0; person < 20; person++)
            screens.Add(await simulation.AddAsync(messages: 3));
        var healsAt = simulation.Clock.GetUtcNow().AddMinutes(minutes);
        simulation.Teams.Connector.Faults.Otherwise = _ =>
            simulation.Clock.GetUtcNow() < healsAt ? new ConnectorFault.Error(503) : null;

        await simulation.RunAsync(TimeSpan.FromHours(8));

        Assert.All(screens, screen => Assert.Equal(3, screen.Messages.Count));
        Assert.All(screens, InOrder);
        var ledger = simulation.Teams.Connector.Ledger;
        Assert.InRange((ledger.First(entry => entry.HadEffect).At - healsAt).TotalSeconds, 0, 5);
        // Meanwhile hardly more than one call looks, whoever waits.
        Assert.InRange(ledger.Count(entry => entry.Told == 503), 1, 20 + (minutes * 60 / 4) + 3);
    }

    private static int Distinct(TeamsScreen screen) =>
        screen.Messages.Select(message => message.Text).Distinct(StringComparer.Ordinal).Count();

    private static void InOrder(TeamsScreen screen)
    {
        var numbers = screen.Messages.Select(message => int.Parse(message.Text[1..], CultureInfo.InvariantCulture));
        Assert.Equal(Enumerable.Range(1, screen.Messages.Count), numbers);
    }
}
