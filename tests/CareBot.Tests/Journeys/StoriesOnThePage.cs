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

    [SkippableFact]
    public async Task Two_panes_show_the_card_and_a_question_goes_there_and_back()
    {
        Skip.If(Chromium.IsMissing, "There is no /usr/bin/chromium.");
        var page = await chromium.OpenAsync(_program.Client.BaseAddress ?? throw new InvalidOperationException());
        var (staff, manager) = (page.Locator("#staff"), page.Locator("#manager"));
        await PageTests.SayAsync(staff, "bouquet £50 for a 92nd birthday came tiny, she writes an email");
        await PageTests.SayAsync(staff, "ask for £60 on top");

        var card = manager.Locator(".said").Last;
        await Expect(card).ToContainTextAsync("Maya asks £60");
        await Expect(card.Locator("dt")).ToContainTextAsync(["What happened", "Owed anyway", "Asked for"]);
        await Expect(card.GetByRole(AriaRole.Button))
            .ToContainTextAsync(["Approve £60", "Approve with a change", "Decline", "Ask back", "Hand over the key"]);
        await PressAsync(manager, "Ask back");
        await manager.Locator(".form textarea").FillAsync("Was the card right at least?");
        await manager.Locator(".form .primary").ClickAsync();
        await Expect(staff.Locator(".said").Last).ToContainTextAsync("Was the card right at least?");
        await PressAsync(staff, "Answer");
        await staff.Locator(".form textarea").FillAsync("No card at all.");
        await staff.Locator(".form .primary").ClickAsync();
        await Expect(manager.Locator(".said").Last).ToContainTextAsync("No card at all.");
        await PressAsync(manager, "Approve £60");

        await Expect(manager.Locator(".said").Last).ToContainTextAsync("Tom approved it");
        await Expect(staff.Locator(".said").Last).ToContainTextAsync("it's yes");
    }

    private static Task PressAsync(ILocator pane, string title) =>
        pane.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).Last.ClickAsync();
}
