using CareBot.Core.Messages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareBot.Tests.Web;

/// <summary>The page, as somebody in front of it meets it.</summary>
[Collection(OneBrowser.Name)]
public sealed class PageTests(Chromium chromium) : IAsyncLifetime
{
    private WebSite? _site;

    private WebSite Site => _site ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [SkippableFact]
    public async Task Chat_shows_what_was_said_in_all_its_parts()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said")).ToContainTextAsync("Tell me what happened");

        await SayAsync(staff, "bouquet £50 came tiny <b>not markup</b>");

        var said = staff.Locator(".said").Last;
        await Expect(said.Locator("h3")).ToHaveTextAsync("She is owed the £50, or the bouquet she ordered.");
        await Expect(said).ToContainTextAsync("<b>not markup</b>");
        await Expect(said.Locator("b")).ToHaveCountAsync(0);
        await Expect(said.Locator("li")).ToHaveCountAsync(2);
        await Expect(said.Locator("dt").First).ToHaveTextAsync("Price");
        await Expect(said.Locator("th")).ToHaveCountAsync(3);
        await Expect(said.Locator("a")).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await Expect(said.Locator(".note")).ToContainTextAsync("I understood");
        await Expect(staff.Locator(".heard")).ToContainTextAsync("bouquet £50 came tiny");
    }

    [SkippableFact]
    public async Task Why_stands_beside_its_line_and_can_be_pressed()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await SayAsync(staff, "hello");

        await staff.Locator("p > button.aside").ClickAsync();

        await Expect(staff.Locator(".said").Last).ToHaveTextAsync(Beginning("You pressed why on draft-1.1.0."));
    }

    [SkippableFact]
    public async Task Words_are_copied_with_one_tap()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await SayAsync(staff, "hello");

        await staff.Locator(".words button").First.ClickAsync();

        await Expect(staff.Locator(".words button").First).ToHaveTextAsync("Copied");
        Assert.StartsWith(
            "This was meant for a 92nd birthday",
            await page.EvaluateAsync<string>("navigator.clipboard.readText()"),
            StringComparison.Ordinal
        );
    }

    [SkippableFact]
    public async Task Form_shows_errors_beside_the_field_and_goes_back_where_it_came_from()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await SayAsync(staff, "hello");
        var opener = staff.GetByRole(AriaRole.Button, new() { Name = "Change something" });

        await opener.ClickAsync();
        var price = staff.GetByLabel("Price (GBP)");
        await Expect(staff.GetByLabel("What is it about?")).ToBeFocusedAsync();
        await Expect(price).ToHaveValueAsync("£50");
        await Expect(staff.GetByLabel("Bought on")).ToHaveValueAsync("2026-11-20");
        await Expect(staff.GetByLabel("Trouble")).ToHaveValueAsync("poor");
        await staff.GetByLabel("Yes").CheckAsync();
        await price.FillAsync("lots");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(price).ToBeFocusedAsync();
        await Expect(price).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(price).ToHaveAccessibleDescriptionAsync("That is no amount. Write it like 12.50.");
        await price.FillAsync("12.50");
        await price.PressAsync("Enter");
        await Expect(staff.Locator(".form")).ToHaveCountAsync(0);
        await Expect(opener).ToBeFocusedAsync();
        await Expect(staff.Locator(".said").Last).ToContainTextAsync("Changed to 12.50.");
        var fields = Site.Turns.Heard.OfType<Inbound.Submit>().Last().Fields;
        Assert.Equal("yes", fields["loyal"]);
        Assert.Equal("", fields["story"]);
        Assert.Equal("poor", fields["issue"]);
    }

    [SkippableFact]
    public async Task Needed_field_that_is_empty_is_said_at_once()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await SayAsync(staff, "hello");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Change something" }).ClickAsync();

        await staff.GetByLabel("What is it about?").FillAsync("");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(staff.GetByLabel("What is it about?"))
            .ToHaveAccessibleDescriptionAsync("What is it about? is needed.");
        await page.Keyboard.PressAsync("Escape");
        await Expect(staff.Locator(".form")).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Notification_arrives_on_the_other_side_and_is_redrawn_in_place()
    {
        var page = await chromium.OpenAsync(Site);
        var (staff, manager) = (page.Locator("#staff"), page.Locator("#manager"));
        await SayAsync(staff, "hello");
        // What the manager's own greeting counts for is over by then.
        await Expect(manager.Locator(".said")).ToHaveCountAsync(1);
        await page.WaitForTimeoutAsync(2200);

        await staff.GetByRole(AriaRole.Button, new() { Name = "Escalate" }).ClickAsync();

        await Expect(manager.Locator(".badge")).ToHaveTextAsync("1 new");
        await Expect(page).ToHaveTitleAsync("(1) CareBot rehearsal");
        await manager.GetByRole(AriaRole.Button, new() { Name = "Approve £60" }).ClickAsync();
        await Expect(manager.Locator(".badge")).ToBeHiddenAsync();
        await Expect(manager.Locator(".said")).ToHaveCountAsync(2);
        await Expect(manager.Locator(".said").Last).ToContainTextAsync("Approved by you, 09:02");
        await Expect(manager.GetByRole(AriaRole.Button, new() { Name = "Approve £60" })).ToHaveCountAsync(0);
        await Expect(staff.Locator(".said").Last).ToContainTextAsync("Tom says yes to £60.");
    }

    [SkippableFact]
    public async Task Story_waits_where_a_button_is_not_there()
    {
        var page = await chromium.OpenAsync(Site);
        await page.GetByRole(AriaRole.Button, new() { Name = "The forgotten surprise" }).ClickAsync();
        var next = page.GetByRole(AriaRole.Button, new() { Name = "Next line" });

        for (var line = 1; line <= 3; line++)
        {
            await next.ClickAsync();
            await Expect(page.Locator("#lines li.done")).ToHaveCountAsync(line);
        }
        await Expect(page.Locator("#now")).Not.ToBeEmptyAsync();
        await next.ClickAsync();

        await Expect(page.Locator("#script-note"))
            .ToContainTextAsync("There is no button “Show the case” on show", new() { Timeout = 12_000 });
        await Expect(page.Locator("#lines li.done")).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task Time_can_be_skipped()
    {
        var page = await chromium.OpenAsync(Site);
        using var client = Site.NewClient();

        await page.GetByRole(AriaRole.Button, new() { Name = "+1 day" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "+1 hour" }).ClickAsync();

        await Expect(page.Locator("#now")).Not.ToBeEmptyAsync();
        await WaitUntilAsync(async () =>
        {
            using var told = await client.GetAsync(new Uri("/web/clock", UriKind.Relative));
            return (await told.JsonAsync()).GetProperty("offset").ValueEquals("1.01:00:00");
        });
    }

    [SkippableFact]
    public async Task Phone_shows_one_side_at_a_time_without_sideways_scrolling()
    {
        var page = await chromium.OpenAsync(Site, Chromium.Look.Phone);
        var (staff, manager) = (page.Locator("#staff"), page.Locator("#manager"));
        await SayAsync(staff, "hello");
        await Expect(manager).ToBeHiddenAsync();
        await page.WaitForTimeoutAsync(2200);

        await staff.GetByRole(AriaRole.Button, new() { Name = "Escalate" }).ClickAsync();
        var tab = page.Locator("[data-side=manager]");
        await Expect(tab).ToHaveAttributeAsync("data-unseen", "1");
        var wide = await WidthBeyondAsync(page);
        await tab.ClickAsync();

        await Expect(manager.GetByRole(AriaRole.Button, new() { Name = "Approve £60" })).ToBeVisibleAsync();
        await Expect(staff).ToBeHiddenAsync();
        Assert.Equal(0, wide);
        Assert.Equal(0, await WidthBeyondAsync(page));
        Assert.Empty(await SmallTargetsAsync(page));
    }

    [SkippableFact]
    public async Task Phone_keeps_story_and_form_within_its_width()
    {
        var page = await chromium.OpenAsync(Site, Chromium.Look.Phone);
        await page.GetByRole(AriaRole.Button, new() { Name = "The puny bouquet" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next line" }).ClickAsync();

        await page.Locator("#staff").GetByRole(AriaRole.Button, new() { Name = "Change something" }).ClickAsync();
        await Expect(page.Locator("#staff .form")).ToBeVisibleAsync();

        Assert.Equal(0, await WidthBeyondAsync(page));
        Assert.Empty(await SmallTargetsAsync(page));
    }

    [SkippableFact]
    public async Task Keyboard_alone_is_enough()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said")).ToHaveCountAsync(1);

        await TabToAsync(page, "#staff textarea");
        await page.Keyboard.TypeAsync("bouquet came tiny");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.TypeAsync("second line");
        await page.Keyboard.PressAsync("Enter");
        await Expect(staff.Locator(".heard")).ToContainTextAsync("second line");
        await Expect(staff.GetByRole(AriaRole.Button, new() { Name = "Change something" })).ToBeVisibleAsync();
        await TabToAsync(page, "#staff .keys button:nth-child(2)", "Shift+Tab");
        var outline = await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle");
        await page.Keyboard.PressAsync("Enter");
        await Expect(staff.GetByLabel("What is it about?")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        Assert.Equal("solid", outline);
        await Expect(staff.GetByRole(AriaRole.Button, new() { Name = "Change something" })).ToBeFocusedAsync();
    }

    [SkippableFact]
    public async Task Server_that_goes_away_and_comes_back_loses_nothing_and_does_nothing_twice()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said")).ToHaveCountAsync(1);
        await SayAsync(staff, "before");
        await Expect(staff.Locator(".said")).ToHaveCountAsync(2);

        await Site.StopAsync();
        await Expect(page.Locator("#link")).ToContainTextAsync("The server does not answer");
        await SayAsync(staff, "in between");
        await page.WaitForTimeoutAsync(500);
        await Site.StartAgainAsync();

        await Expect(staff.Locator(".said")).ToHaveCountAsync(3, new() { Timeout = 20_000 });
        await Expect(page.Locator("#link")).ToBeEmptyAsync();
        await Expect(staff.Locator(".heard")).ToHaveCountAsync(2);
        Assert.Single(Site.Turns.Heard.OfType<Inbound.Text>(), text => text.Value == "in between");
    }

    [SkippableFact]
    public async Task What_was_on_its_way_survives_a_reload_of_the_page()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said")).ToHaveCountAsync(1);
        Site.Turns.Interrupt = _ => new Core.Ports.TurnResult.Busy(TimeSpan.FromMilliseconds(500));
        await SayAsync(staff, "busy now");
        await page.WaitForTimeoutAsync(300);

        Site.Turns.Interrupt = _ => null;
        await page.ReloadAsync();

        await Expect(staff.Locator(".said")).ToHaveCountAsync(2);
        Assert.Single(Site.Turns.Heard.OfType<Inbound.Text>());
    }

    [SkippableFact]
    public async Task Refusal_is_shown_in_words()
    {
        var page = await chromium.OpenAsync(Site);
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said")).ToHaveCountAsync(1);
        Site.Turns.Interrupt = _ => new Core.Ports.TurnResult.Stranger(ScriptedTurns.Plain("I do not know you yet."));

        await SayAsync(staff, "hello");

        await Expect(staff.Locator(".trouble")).ToContainTextAsync("I do not know you yet. Choose somebody else.");
    }

    internal static async Task SayAsync(ILocator pane, string text)
    {
        await pane.Locator("textarea").First.FillAsync(text);
        await pane.Locator("textarea").First.PressAsync("Enter");
    }

    private static System.Text.RegularExpressions.Regex Beginning(string text) =>
        new("^" + System.Text.RegularExpressions.Regex.Escape(text), default, TimeSpan.FromSeconds(1));

    private static Task<int> WidthBeyondAsync(IPage page) =>
        page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");

    private static Task<string[]> SmallTargetsAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('button, input:not([type=radio]), select, textarea')]
              .filter((node) => node.checkVisibility())
              .filter((node) => Math.min(node.offsetHeight, node.offsetWidth) < 44)
              .map((node) => `${node.outerHTML.slice(0, 80)} ${node.offsetWidth}x${node.offsetHeight}`)
            """
        );

    private static async Task TabToAsync(IPage page, string selector, string key = "Tab")
    {
        for (var step = 0; step < 60; step++)
        {
            if (await page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
                return;
            await page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"{selector} cannot be reached with {key}.");
    }

    private static async Task WaitUntilAsync(Func<Task<bool>> happened)
    {
        for (var attempt = 0; attempt < 50 && !await happened(); attempt++)
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        Assert.True(await happened());
    }
}
