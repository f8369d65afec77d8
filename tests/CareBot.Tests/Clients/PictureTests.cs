using System.Text.Json;

namespace CareBot.Tests.Clients;

/// <summary>The stories as their makers' own renderers draw them: pictures to be looked at, in <c>artifacts/pictures</c>.</summary>
public sealed class PictureTests
{
    // A sentence of the catalogue looks like the next; the stories are what people see.
    private static readonly string[] Plays =
    [
        "gift",
        "bouquet",
        "television",
        "laptop",
        "suitcase",
        "small-talk",
        "full-card",
        "keys",
        "two-yeses",
        "odd",
        "chart",
    ];
    private static readonly string[] Forms =
    [
        "change",
        "settle",
        "escalate",
        "decline",
        "ask",
        "ask-back",
        "approve-with-change",
        "hand-over-key",
        "pass-on",
        "not-yet",
        "hand-over-promise",
    ];

    [SkippableFact]
    public async Task Cards_are_drawn_without_complaint_and_say_everything()
    {
        Skip.If(Web.Chromium.IsMissing, "There is no browser: install chromium.");
        var cards = Worth(await EverythingDrawn.AsCardsAsync());

        var seen = await NodeScript.RunAsync("render-cards.mjs", cards, NodeScript.Pictures("teams"));

        Judge(cards, seen);
    }

    [SkippableFact]
    public async Task Blocks_are_drawn_without_complaint_and_say_everything()
    {
        Skip.If(Web.Chromium.IsMissing, "There is no browser: install chromium.");
        var blocks = Worth(await EverythingDrawn.AsBlocksAsync());

        var seen = await NodeScript.RunAsync("render-blocks.mjs", blocks, NodeScript.Pictures("slack"));

        Judge(blocks, seen);
    }

    // One form of each kind, and what the stories say; what follows on pressing everything is drawn by the same few lines.
    private static List<NamedJson> Worth(IReadOnlyList<NamedJson> all) =>
        [
            .. all.Where(one => FormOf(one) is null)
                .Where(one => Plays.Any(play => one.Name.StartsWith(play, StringComparison.Ordinal)))
                .Where(one => !one.Name.Contains("pressed", StringComparison.Ordinal)),
            .. all.Where(one => FormOf(one) is not null).DistinctBy(FormOf),
        ];

    private static string? FormOf(NamedJson one) =>
        Forms.FirstOrDefault(form => one.Name.EndsWith(form, StringComparison.Ordinal));

    private static void Judge(List<NamedJson> drawn, IReadOnlyList<JsonElement> seen)
    {
        Assert.Equal(drawn.Select(one => one.Name), seen.Select(one => one.GetProperty("name").GetString()));
        Assert.Empty(
            seen.Where(one => one.GetProperty("problems").GetArrayLength() > 0).Select(one => one.GetRawText())
        );
        Assert.All(seen, one => Assert.NotEqual(string.Empty, one.GetProperty("text").GetString()?.Trim()));
    }
}
