using CareBot.Tests.Fakes;

namespace CareBot.Tests.Clients;

/// <summary>Whatever the bot can say is drawn in both channels as their makers have published it.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public async Task Everything_is_played_that_can_be_said()
    {
        var everything = await EverythingSaid.CollectAsync();

        Assert.True(everything.Messages.Count > 150, $"{everything.Messages.Count} messages");
        Assert.True(everything.Pages.Count > 3, $"{everything.Pages.Count} pages");
        Assert.Equal(
            [
                "answer-back",
                "approve-with-change",
                "ask",
                "ask-back",
                "change",
                "decline",
                "escalate",
                "hand-over-key",
                "hand-over-promise",
                "not-yet",
                "pass-on",
                "settle",
            ],
            everything.Forms.Select(one => one.Form.Verb).Distinct().Order(StringComparer.Ordinal)
        );
        Assert.NotEmpty(everything.Refused);
    }

    [SkippableFact]
    public async Task Every_card_is_one_that_Teams_draws() =>
        Assert.Empty(await Schemas.OfCardsAsync(await EverythingDrawn.AsCardsAsync()));

    [SkippableFact]
    public async Task Every_card_passes_the_published_schema() =>
        Assert.Empty(await Schemas.OfPublishedCardsAsync(await EverythingDrawn.AsCardsAsync()));

    [SkippableFact]
    public async Task Every_block_and_view_is_one_that_Slack_takes() =>
        Assert.Empty(await Schemas.OfBlocksAsync(await EverythingDrawn.AsBlocksAsync()));
}
