using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Tests.Web;
using CareBot.Web;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareBot.Tests.Charts;

/// <summary>Charts on the page, as somebody in front of it meets them.</summary>
[Collection(OneBrowser.Name)]
public sealed class ChartPageTests(Chromium chromium) : IAsyncLifetime
{
    private WebSite? _site;
    private long _nextId = 5_000;

    private WebSite Site => _site ?? throw new InvalidOperationException();

    public async Task InitializeAsync() => _site = await WebSite.StartAsync();

    public async Task DisposeAsync() => await Site.DisposeAsync();

    [Fact]
    public void Page_gets_a_chart_as_it_can_be_drawn_with_its_numbers_as_they_are_written()
    {
        var part = new Part.Chart(
            ChartKind.Line,
            "Given",
            "£12.50.",
            ["16 Nov"],
            [new ChartSeries("Given", [12.5m])],
            "GBP",
            "Week"
        );

        var json = JsonSerializer.Serialize<Part>(part, WebRenderer.Options);

        Assert.Equal(
            """{"is":"chart","kind":"column","title":"Given","sentence":"£12.50.","categories":["16 Nov"],"series":[{"name":"Given","values":[12.5]}],"unit":"GBP","categoryTitle":"Week","table":{"columns":["Week","Given"],"rows":[["16 Nov","£12.50"]]}}""",
            JsonNode
                .Parse(json)
                ?.ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
        );
    }

    [SkippableFact]
    public async Task Chart_is_a_picture_with_a_name_a_sentence_and_its_numbers_in_a_table()
    {
        var page = await chromium.OpenAsync(Site);

        var said = await SayAsync(page, SampleCharts.Of(SampleCharts.Grouped));

        await Expect(said.GetByRole(AriaRole.Img))
            .ToHaveAccessibleNameAsync("Asked and approved. Managers approved 26 of 31 requests.");
        await Expect(said.Locator("figcaption"))
            .ToHaveTextAsync("Asked and approved Managers approved 26 of 31 requests.");
        await Expect(said.GetByRole(AriaRole.Table)).ToBeHiddenAsync();
        await said.GetByText("The numbers").ClickAsync();
        await Expect(said.Locator("th")).ToHaveTextAsync(["Store", "Asked (requests)", "Approved (requests)"]);
        await Expect(said.Locator("tbody tr").Nth(1).Locator("td")).ToHaveTextAsync(["Market Square", "12", "9"]);
    }

    [SkippableFact]
    public async Task Every_bar_has_its_number_written_at_it()
    {
        var page = await chromium.OpenAsync(Site);

        var said = await SayAsync(
            page,
            SampleCharts.Of(
                SampleCharts.Bar,
                SampleCharts.Column,
                SampleCharts.Odd(ChartKind.Bar, 5, -3, 2.5m),
                SampleCharts.Odd(ChartKind.Line, 7)
            )
        );

        var charts = said.GetByRole(AriaRole.Img);
        Assert.Equal(
            ["Harbour Street", "14", "Market Square", "12", "The Lanes", "5"],
            await TextsAsync(charts.Nth(0))
        );
        Assert.Equal(
            ["£180", "26 Oct", "£96.25", "2 Nov", "£172.50", "9 Nov", "£212.50", "16 Nov"],
            await TextsAsync(charts.Nth(1))
        );
        Assert.Equal(["Category 1", "5", "Category 2", "-3", "Category 3", "2.5"], await TextsAsync(charts.Nth(2)));
        Assert.Equal(["7", "Category 1"], await TextsAsync(charts.Nth(3)));
        await Expect(charts.Nth(2).Locator("rect")).ToHaveCountAsync(3);
    }

    [SkippableFact]
    public async Task Lines_and_slices_say_in_words_what_they_are()
    {
        var page = await chromium.OpenAsync(Site);

        var said = await SayAsync(page, SampleCharts.Of(SampleCharts.Line, SampleCharts.Share));

        var charts = said.GetByRole(AriaRole.Img);
        Assert.Equal(
            ["26 Oct", "16 Nov", "This store 64% → 82%", "Similar stores 77% → 80%"],
            await TextsAsync(charts.Nth(0))
        );
        var slices = await TextsAsync(charts.Nth(1));
        Assert.Contains("1. Approved", slices);
        Assert.Contains("11 (61%)", slices);
        await Expect(charts.Nth(1).Locator("circle")).ToHaveCountAsync(4);
    }

    [SkippableFact]
    public async Task Without_anything_to_draw_there_is_no_picture()
    {
        var page = await chromium.OpenAsync(Site);
        var (nothing, zeros) = (SampleCharts.Odd(ChartKind.Bar), SampleCharts.Odd(ChartKind.Bar, 0, 0));

        var said = await SayAsync(page, SampleCharts.Of(nothing, zeros));

        await Expect(said.Locator("figure")).ToHaveCountAsync(2);
        await Expect(said.Locator("svg")).ToHaveCountAsync(0);
        await Expect(said.Locator("figure").First).ToContainTextAsync("Nothing to show yet.");
        await Expect(said.Locator("details")).ToHaveCountAsync(1);
    }

    [SkippableFact]
    public async Task Three_charts_of_a_digest_are_read_on_a_phone_with_little_scrolling()
    {
        var page = await chromium.OpenAsync(Site, Chromium.Look.Phone);

        var said = await SayAsync(page, SampleCharts.Digest);

        await ScreenshotAsync(page, "digest-phone");
        Assert.InRange(
            await said.EvaluateAsync<double>("(said) => said.offsetHeight"),
            300,
            2 * Chromium.Look.Phone.Height
        );
    }

    [SkippableFact]
    public async Task E29_hostile_names_stay_names()
    {
        var page = await chromium.OpenAsync(Site);
        var charts = Enum.GetValues<ChartKind>().Select(kind => SampleCharts.Named(kind, SampleCharts.Hostile));

        var said = await SayAsync(page, SampleCharts.Of([.. charts]));

        await Expect(said.GetByRole(AriaRole.Img)).ToHaveCountAsync(4);
        await Expect(said.Locator("script, figure a")).ToHaveCountAsync(0);
        await Expect(said.Locator("figcaption").First).ToContainTextAsync("<script>*x*</script> <!channel>");
    }

    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Every_chart_can_be_read_by_everybody_at_any_width(int width, bool dark)
    {
        var page = await chromium.OpenAsync(Site, new Chromium.Look(width, 740, dark));
        var problems = new List<string>();
        page.Console += (_, line) => problems.Add(line.Text);

        var said = await SayAsync(page, new Message([.. Everything], []));
        Assert.Equal("", string.Join('\n', await said.EvaluateAsync<string[]>(Unreadable)));
        await ScreenshotAsync(page, $"charts-{width}-{(dark ? "dark" : "light")}");
        await said.EvaluateAsync("(said) => said.querySelectorAll('details').forEach((one) => (one.open = true))");

        Assert.Equal(0, await page.EvaluateAsync<int>(WidthBeyond));
        var found = await page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(one => $"{one.Id}: {one.Nodes[0].Html}")));
        Assert.Empty(problems);
    }

    // Of the largest, columns and shares are drawn as bars are.
    private static IEnumerable<Part> Everything =>
        SampleCharts
            .Messages.SelectMany(one => one.Message.Parts)
            .OfType<Part.Chart>()
            .Where(chart => chart.Series.Count < 8 || chart.Kind is ChartKind.Bar or ChartKind.Line);

    private const string WidthBeyond = "document.documentElement.scrollWidth - innerWidth";

    // Words outside of their picture or too small, words over other words, and shapes that are too faint.
    private const string Unreadable = """
        (said) => {
          const complaints = [];
          const channels = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number);
          const light = (colour) => {
            const [r, g, b] = channels(colour).map((c) => (c / 255 <= 0.04045 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4));
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const contrast = (one, other) => {
            const [a, b] = [light(one), light(other)].sort((x, y) => y - x);
            return (a + 0.05) / (b + 0.05);
          };
          const sheet = getComputedStyle(said.closest('.pane')).backgroundColor;
          for (const svg of said.querySelectorAll('svg')) {
            const frame = svg.getBoundingClientRect();
            const words = [...svg.querySelectorAll('text')];
            const boxes = words.map((word) => word.getBoundingClientRect());
            boxes.forEach((box, at) => {
              const text = words[at].textContent;
              if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) complaints.push(`outside: ${text}`);
              if (box.height > 0 && box.height < 11) complaints.push(`small: ${text} ${box.height}`);
              const over = boxes.findIndex((other, index) => index > at && box.left < other.right - 1 && other.left < box.right - 1 && box.top + 3 < other.bottom - 3 && other.top + 3 < box.bottom - 3);
              if (over > 0) complaints.push(`over each other: ${text} / ${words[over].textContent}`);
            });
            for (const shape of svg.querySelectorAll('rect, circle, .line, .mark')) {
              const { fill, stroke } = getComputedStyle(shape);
              const colour = fill === 'none' ? stroke : fill;
              if (contrast(colour, sheet) < 3) complaints.push(`faint: ${colour}`);
            }
          }
          return complaints;
        }
        """;

    private async Task<ILocator> SayAsync(IPage page, Message message)
    {
        await Expect(page.Locator("#staff .said").First).ToBeVisibleAsync();
        var before = await page.Locator("#staff .said").CountAsync();
        var to = await page.Locator("#staff select").InputValueAsync();
        var id = _nextId++;
        var address = new Address("web", "rehearsal", to);
        await Site.Turns.SendAsync(new OutboxItem(id, to, address, message, null, null, "test", 1, 1), default);
        var said = page.Locator("#staff .said").Last;
        await Expect(page.Locator("#staff .said")).ToHaveCountAsync(before + 1);
        return said;
    }

    private static async Task<IReadOnlyList<string>> TextsAsync(ILocator chart) =>
        await chart.Locator("text").AllTextContentsAsync();

    // For whoever wants to look: CAREBOT_SCREENSHOTS names a folder.
    private static async Task ScreenshotAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CAREBOT_SCREENSHOTS") is not { Length: > 0 } folder)
            return;
        var size = page.ViewportSize ?? throw new InvalidOperationException();
        await page.SetViewportSizeAsync(size.Width, 16_000);
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        await page.SetViewportSizeAsync(size.Width, size.Height);
    }
}
