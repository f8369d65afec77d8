using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Slack.Reading;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Slack;

namespace CareBot.Tests.Charts;

/// <summary>Charts in Slack: natively behind the switch, as tables otherwise.</summary>
public sealed class SlackChartTests
{
    [Fact]
    public void Bars_are_drawn_natively() =>
        AssertChart(
            SampleCharts.Bar,
            "Cases by store",
            """
            {"type":"bar","series":[{"name":"Cases","data":[{"label":"Harbour Street","value":14},{"label":"Market Square","value":12},{"label":"The Lanes","value":5}]}],
            "axis_config":{"categories":["Harbour Street","Market Square","The Lanes"],"x_label":"Store","y_label":"Cases"}}
            """
        );

    [Fact]
    public void Columns_are_bars() =>
        AssertChart(
            SampleCharts.Column,
            "Given on top",
            """
            {"type":"bar","series":[{"name":"Given","data":[{"label":"26 Oct","value":180},{"label":"2 Nov","value":96.25},{"label":"9 Nov","value":172.50},{"label":"16 Nov","value":212.50}]}],
            "axis_config":{"categories":["26 Oct","2 Nov","9 Nov","16 Nov"],"x_label":"Week of","y_label":"GBP"}}
            """
        );

    [Fact]
    public void Lines_are_drawn_natively() =>
        AssertChart(
            SampleCharts.Line,
            "Settled at the counter",
            """
            {"type":"line","series":[
            {"name":"This store","data":[{"label":"26 Oct","value":64},{"label":"2 Nov","value":71},{"label":"9 Nov","value":79},{"label":"16 Nov","value":82}]},
            {"name":"Similar stores","data":[{"label":"26 Oct","value":77},{"label":"2 Nov","value":78},{"label":"9 Nov","value":80},{"label":"16 Nov","value":80}]}],
            "axis_config":{"categories":["26 Oct","2 Nov","9 Nov","16 Nov"],"x_label":"Week of","y_label":"%"}}
            """
        );

    [Fact]
    public void Shares_are_a_pie_with_labels_cut() =>
        AssertChart(
            SampleCharts.Share,
            "How requests ended",
            """
            {"type":"pie","segments":[{"label":"Approved","value":11},{"label":"Approved with a cha…","value":4},{"label":"Declined","value":2},{"label":"Waiting","value":1}]}
            """
        );

    [Fact]
    public void Slices_of_nothing_are_left_out()
    {
        var block = Native(SampleCharts.Odd(ChartKind.Share, 4, 0, 2));

        var labels = block["chart"]?["segments"]?.AsArray().Select(slice => (string?)slice?["label"]);
        Assert.Equal(["Category 1", "Category 3"], labels);
    }

    [Fact]
    public void Labels_that_are_cut_can_still_be_told_apart()
    {
        var block = Native(SampleCharts.Many(ChartKind.Bar, 11, 2));

        var categories = block["chart"]?["axis_config"]?["categories"]?.AsArray().Select(label => (string?)label);
        Assert.Equal(["A store with a long…", "A store with a lo… 2", "A store with a lo… 3"], categories?.Take(3));
        Assert.Equal("A store with a l… 11", categories?.Last());
    }

    [Fact]
    public void Without_the_switch_a_table_stands_below_the_sentence()
    {
        var blocks = Blocks(SampleCharts.Of(SampleCharts.Bar), nativeCharts: false);

        Assert.Equal(["section", "table"], blocks.Select(block => (string?)block["type"]));
        Assert.Equal(
            "*Cases by store*\n31 cases, most of them in Harbour Street (14).",
            (string?)blocks[0]["text"]?["text"]
        );
        Assert.Equal("Store", (string?)blocks[1]["rows"]?[0]?[0]?["text"]);
        Assert.Equal("14", (string?)blocks[1]["rows"]?[1]?[1]?["text"]);
    }

    [Fact]
    public void Third_chart_is_a_table()
    {
        var blocks = Blocks(SampleCharts.Digest, nativeCharts: true);

        Assert.Equal(
            [
                "header",
                "section",
                "section",
                "data_visualization",
                "section",
                "data_visualization",
                "section",
                "table",
                "actions",
            ],
            blocks.Select(block => (string?)block["type"])
        );
    }

    [Fact]
    public void Of_three_tables_one_is_native_and_the_others_are_text()
    {
        var blocks = Blocks(SampleCharts.Digest, nativeCharts: false);

        Assert.Single(blocks, block => (string?)block["type"] == "table");
        Assert.Contains(
            "Store | Cases\nHarbour Street | 14",
            Fakes.Slack.SlackReading.Words(new JsonArray([.. blocks.Select(block => block.DeepClone())])),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nothing_at_all_is_the_sentence_and_zeros_are_a_table(bool nativeCharts)
    {
        var nothing = Blocks(SampleCharts.Of(SampleCharts.Odd(ChartKind.Share)), nativeCharts);
        var zeros = Blocks(SampleCharts.Of(SampleCharts.Odd(ChartKind.Share, 0, 0)), nativeCharts);

        Assert.Contains(
            "Nothing to show yet.",
            (string?)Assert.Single(nothing)["text"]?["text"],
            StringComparison.Ordinal
        );
        Assert.Equal(["section", "table"], zeros.Select(block => (string?)block["type"]));
    }

    [Fact]
    public void Page_of_somebody_has_no_native_chart()
    {
        var blocks = SlackRenderer.Home(SampleCharts.Digest, "h1")["blocks"]?.AsArray() ?? [];

        Assert.All(blocks, block => Assert.Contains((string?)block?["type"], new[] { "header", "section", "actions" }));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Every_sample_is_taken_by_Slack(bool nativeCharts)
    {
        foreach (var (name, message) in SampleCharts.Messages)
        {
            var payload = SlackRenderer.Message(message, "m1", nativeCharts);

            Assert.Equal((name, ""), (name, string.Join('\n', BlockLimits.OfMessage(payload))));
            Assert.Equal(
                (name, ""),
                (name, string.Join('\n', BlockCheck.Of(SlackSurface.Message, Wired(payload)["blocks"], "").Faults))
            );
        }
    }

    [Fact]
    public void E29_hostile_names_stay_names()
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var payload = SlackRenderer.Message(
                SampleCharts.Of(SampleCharts.Named(kind, SampleCharts.Hostile)),
                "m1",
                nativeCharts: true
            );

            Assert.DoesNotContain("<", (string?)payload["text"], StringComparison.Ordinal);
            Assert.DoesNotContain("mrkdwn", payload.ToJsonString(), StringComparison.Ordinal);
            Assert.DoesNotContain("\\u202E", payload.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Switch_in_the_settings_decides()
    {
        var options = new SlackOptions
        {
            Enabled = true,
            BotToken = "xoxb-test",
            SigningSecrets = ["secret"],
        };

        var tables = await SentAsync(options);
        var charts = await SentAsync(options with { NativeCharts = true });

        Assert.DoesNotContain("data_visualization", tables, StringComparison.Ordinal);
        Assert.Contains("data_visualization", charts, StringComparison.Ordinal);
    }

    private static async Task<string> SentAsync(SlackOptions options)
    {
        await using var rig = await SlackRig.StartAsync(options: options);
        var chat = SlackAddress.Private("T0001", "U0001", "D0001");
        await rig.SendAsync(new OutboxItem(7, "maya", chat, SampleCharts.Digest, null, null, "test", 1, 1));
        return Assert.Single(rig.Wire.CallsOf("chat.postMessage")).Json?.ToJsonString() ?? string.Empty;
    }

    private static void AssertChart(Part.Chart chart, string title, string expected)
    {
        var block = Native(chart);

        Assert.Equal(title, (string?)block["title"]);
        var drawn = JsonNode.Parse(block["chart"]?.ToJsonString() ?? "null");
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), drawn), drawn?.ToJsonString());
    }

    private static JsonObject Native(Part.Chart chart)
    {
        var blocks = Blocks(SampleCharts.Of(chart), nativeCharts: true);
        Assert.Equal(["section", "data_visualization"], blocks.Select(block => (string?)block["type"]));
        return blocks[1];
    }

    private static List<JsonObject> Blocks(Message message, bool nativeCharts) =>
        [.. (SlackRenderer.Message(message, "m1", nativeCharts)["blocks"]?.AsArray() ?? []).OfType<JsonObject>()];

    // As it arrives: numbers are numbers, of no type of ours.
    private static JsonNode Wired(JsonObject payload) => JsonNode.Parse(payload.ToJsonString()) ?? new JsonObject();
}
