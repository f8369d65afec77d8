using CareBot.Simulation;

namespace CareBot.Tests.Journeys;

/// <summary>Two weeks of an invented company against the real program, with restarts, faults and absences.</summary>
public sealed class SimulatedFortnight
{
    [Fact]
    public async Task Fortnight_ends_without_anything_that_must_never_happen()
    {
        var outcome = await Quarter.RunAsync(
            new(Days: 14, Stores: 4, People: 40, Cases: 400, Seed: 3),
            CancellationToken.None
        );

        Assert.Empty(outcome.Violations);
        Assert.True(outcome.Counts["escalations"] > 60, "Hardly anything was taken up.");
        Assert.True(outcome.Counts["escalations ended Approved"] > 30, "Hardly anything was approved.");
        Assert.True(outcome.Counts["promises Made"] > 20, "Hardly anything was promised.");
        Assert.True(outcome.Counts["promises Broken"] > 5, "Hardly anything was forgotten.");
        Assert.True(Sum(outcome, "restarts ") >= 5, "The program hardly ever ended.");
        Assert.True(Sum(outcome, "refusals ") > 20, "Hardly anybody was refused.");
        Assert.True(outcome.Counts["messages in doubt"] > 5, "Hardly a message was in doubt.");
    }

    [Fact]
    public async Task Same_seed_gives_the_same_counts()
    {
        var options = new SimulationOptions(Days: 6, Stores: 3, People: 24, Cases: 90, Seed: 11);

        var first = await Quarter.RunAsync(options, CancellationToken.None);
        var second = await Quarter.RunAsync(options, CancellationToken.None);

        Assert.Equal(first.Counts, second.Counts);
    }

    private static long Sum(SimulationOutcome outcome, string family) =>
        outcome.Counts.Where(one => one.Key.StartsWith(family, StringComparison.Ordinal)).Sum(one => one.Value);
}
