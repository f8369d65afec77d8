using CareBot.Tests.Faults;
using CareBot.Tests.Web;
using CareBot.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareBot.Tests.Journeys;

/// <summary>The five stories, each from one click, on the real page of the real program.</summary>
[Collection(OneBrowser.Name)]
public sealed class StoriesOnThePage(Chromium chromium) : IAsyncLifetime, IDisposable
{
    private readonly RunningProgram _program = new();

    public Task InitializeAsync() => Chromium.IsMissing ? Task.CompletedTask : _program.InitializeAsync();

    public Task DisposeAsync() => _program.DisposeAsync();

    public void Dispose() => _program.Dispose();

    [SkippableTheory]
    [InlineData("gift", "You have no open case.")]
    [InlineData("bouquet", "£60 on top, nothing off your limit (rule approved-by-tom)")]
    [InlineData("television", "(rule approved-by-frank)")]
    [InlineData("laptop", "Owed: a new laptop, or a repair of the laptop.")]
    [InlineData("suitcase", "(rule approved-by-ida)")]
    public async Task Plays_to_its_end_from_one_click(string id, string end)
    {
        Skip.If(Chromium.IsMissing, "There is no /usr/bin/chromium.");
        var story = StoryBook.Open().Single(story => story.Id == id);
        var page = await chromium.OpenAsync(_program.Client.BaseAddress ?? throw new InvalidOperationException());

        await page.GetByRole(AriaRole.Button, new() { Name = story.Title }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Play all" }).ClickAsync();

        var done = page.Locator("#lines li.done");
        await Expect(done).ToHaveCountAsync(story.Lines.Count, new() { Timeout = 60_000 });
        await Expect(page.Locator("#staff .said").Last).ToContainTextAsync(end);
    }
}
