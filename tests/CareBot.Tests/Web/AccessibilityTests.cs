using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareBot.Tests.Web;

/// <summary>axe finds nothing, in light and dark, on a desk and on a phone.</summary>
[Collection(OneBrowser.Name)]
public sealed class AccessibilityTests(Chromium chromium)
{
    [SkippableTheory]
    [InlineData(1280, 800, false)]
    [InlineData(1280, 800, true)]
    [InlineData(360, 740, false)]
    [InlineData(360, 740, true)]
    public async Task Page_with_a_story_a_chat_and_a_form_with_errors_has_no_violation(int width, int height, bool dark)
    {
        await using var site = await WebSite.StartAsync();
        var page = await chromium.OpenAsync(site, new Chromium.Look(width, height, dark));
        await AssertNothingFoundAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "The puny bouquet" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next line" }).ClickAsync();
        var staff = page.Locator("#staff");
        await Expect(staff.Locator(".said h3")).ToBeVisibleAsync();
        await AssertNothingFoundAsync(page);
        await ScreenshotAsync(page, $"chat-{width}-{(dark ? "dark" : "light")}");

        await staff.GetByRole(AriaRole.Button, new() { Name = "Escalate" }).ClickAsync();
        await staff.GetByRole(AriaRole.Button, new() { Name = "Change something" }).ClickAsync();
        await staff.GetByLabel("Price (GBP)").FillAsync("lots");
        await staff.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(staff.Locator(".error:visible")).ToHaveCountAsync(1);
        await AssertNothingFoundAsync(page);
        await ScreenshotAsync(page, $"form-{width}-{(dark ? "dark" : "light")}");
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Login_has_no_violation_before_and_after_a_wrong_try(bool dark)
    {
        await using var site = await WebSite.StartAsync(
            WebSite.Rehearsal with
            {
                LoginSecret = "a secret of some length",
            }
        );
        var page = await chromium.OpenAsync(site, Chromium.Look.Phone with { Dark = dark });
        await AssertNothingFoundAsync(page);

        await page.GetByLabel("Login secret").FillAsync("wrong");
        await page.GetByRole(AriaRole.Button, new() { Name = "Log in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That was not the secret");
        await AssertNothingFoundAsync(page);
        await ScreenshotAsync(page, $"login-{(dark ? "dark" : "light")}");
        await page.GetByLabel("Login secret").FillAsync("a secret of some length");
        await page.GetByLabel("Login secret").PressAsync("Enter");

        await Expect(page.Locator("#staff .said")).ToHaveCountAsync(1);
    }

    private static async Task AssertNothingFoundAsync(IPage page)
    {
        var found = await page.RunAxe();

        Assert.Equal(
            "",
            string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"))
        );
    }

    // For whoever wants to look: CAREBOT_SCREENSHOTS names a folder.
    private static async Task ScreenshotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAREBOT_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
    }
}
