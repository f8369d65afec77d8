namespace CareBot.Tests.Fakes.Teams;

/// <summary>The fake keeps the documented rates to the call.</summary>
public sealed class RateRulesTests
{
    private readonly FakeClock _clock = new(new DateTimeOffset(2026, 11, 25, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_thread_takes_seven_a_second_eight_in_two_and_sixty_in_thirty()
    {
        var rules = new RateRules(_clock);

        Assert.Equal(7, Take(rules, 10, "a"));
        _clock.Move(TimeSpan.FromSeconds(1));
        Assert.Equal(1, Take(rules, 10, "a"));
        Assert.Equal(7, Take(rules, 10, "b"));
        var taken = 8;
        for (var second = 2; second < 30; second++)
        {
            _clock.Move(TimeSpan.FromSeconds(1));
            taken += Take(rules, 10, "a");
        }

        Assert.Equal(60, taken);
    }

    [Fact]
    public void A_thread_takes_1800_an_hour()
    {
        var rules = new RateRules(_clock);
        var taken = 0;
        for (var second = 0; second < 3600; second++)
        {
            taken += Take(rules, 2, "a");
            _clock.Move(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(1800, taken);
    }

    [Fact]
    public void A_tenant_takes_thirty_a_second_over_all_threads()
    {
        var rules = new RateRules(_clock);

        var taken = Enumerable.Range(0, 50).Sum(thread => Take(rules, 1, $"t{thread}"));

        Assert.Equal(30, taken);
    }

    private static int Take(RateRules rules, int times, string thread) =>
        Enumerable
            .Range(0, times)
            .Count(_ =>
                rules.Take(new ConnectorCall(ConnectorOperation.Send, "emea", thread, "", default, 0, null)) is null
            );
}
