using Microsoft.Playwright;

namespace CareBot.Tests.Web;

/// <summary>Debian's browser, started once for all tests that look at the page.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Path = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsMissing => !File.Exists(Path);

    public async Task InitializeAsync()
    {
        if (IsMissing)
            return;
        // How fast a page is belongs to no test; a busy machine needs longer than the usual five seconds.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions
            {
                ExecutablePath = Path,
                Args =
                [
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Opens the page in a fresh browser profile, or skips the test where there is no browser and none is demanded.</summary>
    internal Task<IPage> OpenAsync(WebSite site, Look? look = null) => OpenAsync(site.Address, look);

    /// <summary>Opens any address in a fresh browser profile, or skips the test.</summary>
    internal async Task<IPage> OpenAsync(Uri address, Look? look = null)
    {
        Skip.If(IsMissing && Environment.GetEnvironmentVariable("CAREBOT_REQUIRE_ALL") != "1", $"{Path} is missing.");
        var browser = _browser ?? throw new InvalidOperationException($"{Path} is missing.");
        var (width, height, dark, scale) = look ?? new Look();
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ViewportSize = new ViewportSize { Width = width, Height = height },
                DeviceScaleFactor = scale,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ReducedMotion = ReducedMotion.Reduce,
                HasTouch = width < 500,
                Permissions = ["clipboard-read", "clipboard-write"],
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        await page.GotoAsync(address.ToString());
        return page;
    }

    internal sealed record Look(int Width = 1280, int Height = 800, bool Dark = false, float Scale = 1)
    {
        public static Look Phone { get; } = new(360, 740);
    }
}
