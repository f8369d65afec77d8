using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Tests.Clients;
using CareBot.Tests.Digests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareBot.Tests.Web;

/// <summary>The digest on the page, on a phone; the pictures are in <c>artifacts/pictures</c>.</summary>
[Collection(OneBrowser.Name)]
public sealed class DigestOnThePageTests(Chromium chromium)
{
    // High enough for any of them to be drawn whole.
    private const int Tall = 6_000;

    [SkippableFact]
    public async Task It_fits_one_screen()
    {
        await using var site = await WebSite.StartAsync();
        var page = await chromium.OpenAsync(site, PhoneScreen.Look);
        var problems = new List<string>();
        var measured = new List<(SampleDigest Sample, JsonElement Measured)>();
        page.PageError += (_, problem) => problems.Add(problem);
        await Expect(page.Locator("#staff .said")).ToHaveCountAsync(1);
        await page.SetViewportSizeAsync(PhoneScreen.Width, Tall);
        // As wide as the letters of a phone, which this machine's own are not.
        await page.EvaluateAsync("document.body.style.fontFamily = \"'Liberation Sans'\"");

        foreach (var (sample, number) in SampleDigests.All().Select((sample, number) => (sample, number)))
        {
            await SayAsync(site, page, sample.Message, number);
            var said = page.Locator("#staff .said").Last;
            await said.ScreenshotAsync(
                new() { Path = Path.Combine(NodeScript.Pictures(string.Empty), $"digest-{sample.Name}-page.png") }
            );
            measured.Add((sample, await MeasureAsync(page)));
        }

        Assert.Empty(problems);
        Assert.All(measured, each => Assert.Equal(0, each.Measured.GetProperty("beyond").GetInt32()));
        Assert.All(measured, each => PhoneScreen.AssertFits(each.Sample, each.Measured));
    }

    private static async Task SayAsync(WebSite site, IPage page, Message message, int number)
    {
        var to = await page.Locator("#staff select").InputValueAsync();
        var address = new Address("web", "rehearsal", to);
        await site.Turns.SendAsync(
            new OutboxItem(9_000 + number, to, address, message, null, null, "test", 1, 1),
            CancellationToken.None
        );
        await Expect(page.Locator("#staff .said")).ToHaveCountAsync(number + 2);
        await page.EvaluateAsync("document.querySelectorAll('.last').forEach((one) => one.classList.remove('last'))");
        await page.Locator("#staff .said").Last.EvaluateAsync("(said) => said.classList.add('last')");
    }

    private static async Task<JsonElement> MeasureAsync(IPage page)
    {
        var script = await File.ReadAllTextAsync(Path.Combine(NodeScript.Folder, "measure.js"));
        return await page.EvaluateAsync<JsonElement>($"({script})('.last')");
    }
}
