using System.Text.Json;
using CareBot.Slack;
using CareBot.Teams;
using CareBot.Tests.Digests;

namespace CareBot.Tests.Clients;

/// <summary>
/// The digest on a phone, drawn by the makers' own renderer of cards and by the usual one of blocks; the pictures are in <c>artifacts/pictures</c>.
/// The open renderer of cards does not know charts, which only Teams itself draws: it shows what the card names instead, the table.
/// </summary>
public sealed class DigestPictureTests
{
    private const string UnknownChart = "Unknown element type \"Chart.";

    [SkippableFact]
    public async Task As_a_card_it_fits_one_screen()
    {
        await DrawAsync(
            "render-cards.mjs",
            "teams",
            sample => JsonDocument.Parse(TeamsPreview.Write(sample.Message)).RootElement.GetRawText()
        );
    }

    [SkippableFact]
    public async Task As_blocks_it_fits_one_screen()
    {
        await DrawAsync(
            "render-blocks.mjs",
            "slack",
            sample => SlackRenderer.Message(sample.Message, "m1").ToJsonString()
        );
    }

    private static async Task DrawAsync(string script, string channel, Func<SampleDigest, string> write)
    {
        Skip.If(Web.Chromium.IsMissing, "There is no browser: install chromium.");
        NodeScript.SkipUnlessInstalled();
        var samples = SampleDigests.All();
        var drawn = samples.Select(sample => new NamedJson($"digest-{sample.Name}-{channel}", write(sample)));

        var seen = await NodeScript.RunAsync(
            script,
            drawn,
            NodeScript.Pictures(string.Empty),
            $"{PhoneScreen.Width}",
            $"{PhoneScreen.Scale}"
        );

        Assert.Equal(samples.Count, seen.Count);
        var problems = seen.SelectMany(one => one.GetProperty("problems").EnumerateArray()).Select(one => $"{one}");
        Assert.Equal([], problems.Where(problem => !problem.StartsWith(UnknownChart, StringComparison.Ordinal)));
        Assert.All(samples.Zip(seen), pair => PhoneScreen.AssertFits(pair.First, pair.Second));
    }
}
