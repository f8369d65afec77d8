using System.Globalization;
using Xunit.Abstractions;

namespace CareBot.Tests.Faults;

/// <summary>The program is killed in the course of every step of an escalation, time's own steps included: no decision is lost, none is made twice, nobody is left waiting.</summary>
public sealed class EscalationKillTests(ITestOutputHelper output)
{
    private const string LatestSql = """
        SELECT recipient FROM outbox WHERE turn = (SELECT max(turn) FROM outbox) ORDER BY id
        """;

    // Each round has every step interrupted, and each step at another moment; all rounds together have all of both.
    public static TheoryData<int> Rounds =>
        Environment.GetEnvironmentVariable("CAREBOT_KILLS") == "all"
            ? [.. Enumerable.Range(0, KillMoment.All.Count)]
            : [0];

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task Killed_in_every_step_it_ends_as_if_it_had_never_been(int round)
    {
        var wanted = await PlayAsync(_ => null);

        var killed = await PlayAsync(step => KillMoment.All[((step * 5) + round) % KillMoment.All.Count]);

        var doubles = killed.Doubles(wanted);
        Assert.Equal(wanted.Events, killed.Events);
        Assert.Empty(killed.Misses(wanted));
        Assert.Empty(killed.Unsent);
        AssertOnlyOnDoubt(doubles, killed.Retried);
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Round {round}: {killed.Events.Count} events, lost 0, doubled 0; {killed.Posts.Count} messages, lost 0, told again on doubt {doubles.Count}."
            )
        );
    }

    // Slack can be asked whether a message arrived, so nothing stands there twice. Teams cannot: it may, but only what was on its way when the light went out.
    private static void AssertOnlyOnDoubt(IReadOnlyList<string> doubles, IReadOnlyList<string> retried)
    {
        var left = retried.ToList();
        Assert.All(
            doubles,
            told =>
            {
                var person = told.Split(':', 2)[0];
                Assert.True(MortalHouse.IsInTeams(person), told);
                Assert.True(left.Remove(person), told);
            }
        );
    }

    private async Task<EscalationOutcome> PlayAsync(Func<int, KillMoment?> momentOf)
    {
        await using var house = await MortalHouse.StartAsync();
        var steps = new EscalationPlay().Steps;
        for (var at = 0; at < steps.Count; at++)
        {
            var moment = momentOf(at);
            output.WriteLine($"{steps[at].Name}{(moment is null ? string.Empty : $" † {moment}")}");
            await house.TakeAsync(steps[at], moment);
            output.WriteLine($"  told {string.Join(", ", StoryOutcome.Ask(house.Folder, LatestSql))}");
        }

        var verified = await house.Folder.RunAsync("audit", "verify");
        Assert.True(verified.ExitCode == 0, verified.Error);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{house.Program.Kills} kills"));
        return EscalationOutcome.Read(house);
    }
}
