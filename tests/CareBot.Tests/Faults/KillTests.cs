using CareBot.Web;

namespace CareBot.Tests.Faults;

/// <summary>The program is killed between all steps of every story, and in the middle of some: nothing lost, nothing twice.</summary>
public sealed class KillTests
{
    // Before it is read, while it is decided, while it is written, after the commit.
    private static readonly int[] KillAfterMilliseconds = [1, 4, 8, 15, 0, 30, 60];

    public static TheoryData<string> Stories => [.. StoryBook.Open().Select(story => story.Id)];

    [Theory]
    [MemberData(nameof(Stories))]
    public async Task Kill_between_any_two_steps_of_a_story_loses_nothing_and_does_nothing_twice(string id)
    {
        var story = StoryBook.Open().Single(one => one.Id == id);
        var (wanted, counts) = await PlayOnceAsync(story);

        using var folder = AtThreeOnATuesday();
        var outcome = await PlayKilledAsync(story, folder, counts);

        Assert.Equal(wanted.Replies, outcome.Replies);
        Assert.Equal(wanted.Lines, outcome.Lines);
        Assert.Equal(wanted.Kept, outcome.Kept);
        var verified = await folder.RunAsync("audit", "verify");
        Assert.True(verified.ExitCode == 0, verified.Error);
        await AssertExportedAsync(folder);
    }

    private static async Task<(StoryOutcome Outcome, IReadOnlyList<int> Counts)> PlayOnceAsync(StoryBook.Story story)
    {
        using var folder = AtThreeOnATuesday();
        await using var program = await folder.StartAsync();
        var player = new PagePlayer(story);
        var counts = new List<int>();
        for (var at = 0; at < player.Steps.Count; at++)
        {
            await player.SendAsync(program.Client, await player.PrepareAsync(program.Client, at));
            var isSkip = player.Steps[at].Skip is not null;
            counts.Add(
                isSkip
                    ? await player.WaitForQuietAsync(program.Client)
                    : await player.WaitForLinesAsync(program.Client, 0)
            );
        }

        return (await StoryOutcome.ReadAsync(player, program.Client, folder), counts);
    }

    private static async Task<StoryOutcome> PlayKilledAsync(
        StoryBook.Story story,
        ProgramFolder folder,
        IReadOnlyList<int> counts
    )
    {
        var player = new PagePlayer(story);
        var program = await folder.StartAsync();
        try
        {
            for (var at = 0; at < player.Steps.Count; at++)
            {
                var send = await player.PrepareAsync(program.Client, at);
                // Time that went by is not said twice; everything else is, until it is answered.
                if (player.IsInStory(at) && at % 3 == story.Id.Length % 3 && player.Steps[at].Skip is null)
                {
                    await SendAndKillAsync(program, send, KillAfterMilliseconds[at % KillAfterMilliseconds.Length]);
                    await program.DisposeAsync();
                    program = await folder.StartAsync();
                }

                await player.SendAsync(program.Client, send);
                if (player.IsInStory(at))
                {
                    await program.DisposeAsync();
                    program = await folder.StartAsync();
                }

                Assert.Equal(counts[at], await player.WaitForLinesAsync(program.Client, counts[at]));
            }

            await AssertAllSentAsync(program, folder);
            return await StoryOutcome.ReadAsync(player, program.Client, folder);
        }
        finally
        {
            await program.DisposeAsync();
        }
    }

    private static async Task SendAndKillAsync(ProgramUnderTest program, StorySend send, int afterMilliseconds)
    {
        using var content = new StringContent(send.Body, null, "application/json");
        var sending = program.Client.PostAsync(new Uri(send.Path, UriKind.Relative), content);
        await Task.Delay(TimeSpan.FromMilliseconds(afterMilliseconds), TimeProvider.System);
        await program.KillAsync();
        try
        {
            (await sending).Dispose();
        }
        catch (HttpRequestException)
        {
            // Whoever sent it does not know what became of it; that is the point.
        }
    }

    // Whatever was being sent when the light went out is leased for a while; after that it goes out.
    private static async Task AssertAllSentAsync(ProgramUnderTest program, ProgramFolder folder)
    {
        const string Sql = "SELECT state || ' ' || recipient FROM outbox WHERE state <> 'sent'";
        for (var tries = 0; tries < 10 && StoryOutcome.Ask(folder, Sql).Count > 0; tries++)
        {
            var minutes = new StorySend("/web/clock", """{"skip":"00:02:00"}""");
            using var content = new StringContent(minutes.Body, null, "application/json");
            (await program.Client.PostAsync(new Uri(minutes.Path, UriKind.Relative), content)).Dispose();
            await Task.Delay(TimeSpan.FromMilliseconds(1200), TimeProvider.System);
        }

        Assert.Empty(StoryOutcome.Ask(folder, Sql));
    }

    private static async Task AssertExportedAsync(ProgramFolder folder)
    {
        foreach (var id in StoryOutcome.Ask(folder, "SELECT id FROM cases"))
        {
            var exported = await folder.RunAsync("case", "export", id);
            Assert.True(exported.ExitCode == 0, exported.Error);
            Assert.Contains(id, exported.Output, StringComparison.Ordinal);
        }
    }

    // All three stores are open then, and both runs of a story see the same day.
    private static ProgramFolder AtThreeOnATuesday()
    {
        var folder = new ProgramFolder();
        folder.MoveToTuesday();
        return folder;
    }
}
