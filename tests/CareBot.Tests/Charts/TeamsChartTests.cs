using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Teams;
using CareBot.Teams.Cards;
using CareBot.Tests.Teams;

namespace CareBot.Tests.Charts;

/// <summary>Charts in Teams: its own, the numbers as facts for clients that have none, and the sentence as text in any case.</summary>
public sealed class TeamsChartTests
{
    [Fact]
    public void Bars_lie() =>
        AssertChart(
            SampleCharts.Bar,
            """
            {"type":"Chart.HorizontalBar","title":"Cases by store","showLegend":false,
            "data":[{"x":"Harbour Street","y":14},{"x":"Market Square","y":12},{"x":"The Lanes","y":5}],
            "fallback":{"type":"FactSet","facts":[{"title":"Harbour Street","value":"14"},{"title":"Market Square","value":"12"},{"title":"The Lanes","value":"5"}]}}
            """
        );

    [Fact]
    public void Columns_stand() =>
        AssertChart(
            SampleCharts.Column,
            """
            {"type":"Chart.VerticalBar","title":"Given on top","showLegend":false,
            "data":[{"x":"26 Oct","y":180},{"x":"2 Nov","y":96.25},{"x":"9 Nov","y":172.50},{"x":"16 Nov","y":212.50}],
            "showBarValues":true,"xAxisTitle":"Week of","yAxisTitle":"GBP",
            "fallback":{"type":"FactSet","facts":[{"title":"26 Oct","value":"£180"},{"title":"2 Nov","value":"£96.25"},{"title":"9 Nov","value":"£172.50"},{"title":"16 Nov","value":"£212.50"}]}}
            """
        );

    [Fact]
    public void Lines_are_lines() =>
        AssertChart(
            SampleCharts.Line,
            """
            {"type":"Chart.Line","title":"Settled at the counter","showLegend":true,"data":[
            {"legend":"This store","values":[{"x":"26 Oct","y":64},{"x":"2 Nov","y":71},{"x":"9 Nov","y":79},{"x":"16 Nov","y":82}]},
            {"legend":"Similar stores","values":[{"x":"26 Oct","y":77},{"x":"2 Nov","y":78},{"x":"9 Nov","y":80},{"x":"16 Nov","y":80}]}],
            "xAxisTitle":"Week of","yAxisTitle":"%",
            "fallback":{"type":"FactSet","facts":[
            {"title":"26 Oct","value":"This store 64% · Similar stores 77%"},{"title":"2 Nov","value":"This store 71% · Similar stores 78%"},
            {"title":"9 Nov","value":"This store 79% · Similar stores 80%"},{"title":"16 Nov","value":"This store 82% · Similar stores 80%"}]}}
            """
        );

    [Fact]
    public void Shares_are_a_ring() =>
        AssertChart(
            SampleCharts.Share,
            """
            {"type":"Chart.Donut","title":"How requests ended","showLegend":true,
            "data":[{"legend":"Approved","value":11},{"legend":"Approved with a change","value":4},{"legend":"Declined","value":2},{"legend":"Waiting","value":1}],
            "fallback":{"type":"FactSet","facts":[{"title":"Approved","value":"11"},{"title":"Approved with a change","value":"4"},{"title":"Declined","value":"2"},{"title":"Waiting","value":"1"}]}}
            """
        );

    [Fact]
    public void Several_series_stand_in_groups() =>
        AssertChart(
            SampleCharts.Grouped,
            """
            {"type":"Chart.VerticalBar.Grouped","title":"Asked and approved","showLegend":true,"data":[
            {"legend":"Asked","values":[{"x":"Harbour Street","y":14},{"x":"Market Square","y":12},{"x":"The Lanes","y":5}]},
            {"legend":"Approved","values":[{"x":"Harbour Street","y":13},{"x":"Market Square","y":9},{"x":"The Lanes","y":4}]}],
            "showBarValues":true,"xAxisTitle":"Store","yAxisTitle":"Requests",
            "fallback":{"type":"FactSet","facts":[{"title":"Harbour Street","value":"Asked 14 · Approved 13"},{"title":"Market Square","value":"Asked 12 · Approved 9"},{"title":"The Lanes","value":"Asked 5 · Approved 4"}]}}
            """
        );

    [Fact]
    public void Title_and_sentence_stand_above_as_text()
    {
        var card = CardOf(SampleCharts.Of(SampleCharts.Bar));

        Assert.Equal("Cases by store\n31 cases, most of them in Harbour Street (14).", CardRules.Read(card));
        Assert.Contains("Harbour Street | 14", card.GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ChartKind.Bar, "Chart.VerticalBar")]
    [InlineData(ChartKind.Column, "Chart.VerticalBar")]
    [InlineData(ChartKind.Line, "Chart.Line")]
    [InlineData(ChartKind.Share, "Chart.VerticalBar")]
    public void Numbers_below_nothing_are_drawn_where_there_is_a_place_for_them(ChartKind kind, string drawn) =>
        Assert.Equal(drawn, (string?)Chart(SampleCharts.Odd(kind, 5, -3, 2))["type"]);

    [Theory]
    [InlineData(ChartKind.Bar, "Chart.HorizontalBar")]
    [InlineData(ChartKind.Column, "Chart.VerticalBar")]
    [InlineData(ChartKind.Line, "Chart.VerticalBar")]
    [InlineData(ChartKind.Share, "Chart.Donut")]
    public void One_number_is_drawn_too(ChartKind kind, string drawn) =>
        Assert.Equal(drawn, (string?)Chart(SampleCharts.Odd(kind, 7))["type"]);

    [Fact]
    public void Of_nothing_but_zeros_there_are_facts_and_of_nothing_the_sentence()
    {
        var zeros = CardOf(SampleCharts.Of(SampleCharts.Odd(ChartKind.Share, 0, 0)));
        var nothing = CardOf(SampleCharts.Of(SampleCharts.Odd(ChartKind.Share)));

        Assert.EndsWith("Category 1: 0\nCategory 2: 0", CardRules.Read(zeros), StringComparison.Ordinal);
        Assert.EndsWith("Nothing to show yet.", CardRules.Read(nothing), StringComparison.Ordinal);
        Assert.DoesNotContain("Chart.", zeros.GetRawText() + nothing.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_that_are_cut_can_still_be_told_apart()
    {
        var labels = Chart(SampleCharts.Many(ChartKind.Bar, 12, 1))["data"]
            ?.AsArray()
            .Select(point => (string?)point?["x"]);

        Assert.Equal(["A store with a long name, num…", "A store with a long name, n… 2"], labels?.Take(2));
        Assert.Equal(12, labels?.Distinct().Count());
    }

    [Fact]
    public void Three_of_the_largest_charts_fit_whole()
    {
        var message = SampleCharts.Of([.. Enumerable.Repeat(SampleCharts.Many(ChartKind.Line, 20, 1), 3)]);

        var json = TeamsRenderer.Activity(message, CardView.Plain);

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, TeamsRenderer.MostBytes);
        Assert.DoesNotContain(CardCut.Notice, json, StringComparison.Ordinal);
    }

    [Fact]
    public void E26_of_too_many_charts_fewer_points_are_shown_and_it_is_said()
    {
        var message = SampleCharts.Of([.. Enumerable.Repeat(SampleCharts.Many(ChartKind.Column, 20, 6), 5)]);

        var json = TeamsRenderer.Activity(message, CardView.Plain);

        Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, TeamsRenderer.MostBytes);
        Assert.Contains(CardCut.Notice, json, StringComparison.Ordinal);
        Assert.Contains("of 20 are shown.", json, StringComparison.Ordinal);
        CardRules.Hold(CardIn(json));
    }

    [Fact]
    public void Every_sample_becomes_a_valid_card_that_fits() =>
        Assert.All(
            SampleCharts.Messages,
            one =>
            {
                var json = TeamsRenderer.Activity(one.Message, CardView.Plain);

                Assert.InRange(Encoding.UTF8.GetByteCount(json), 1, TeamsRenderer.MostBytes);
                CardRules.Hold(CardIn(json));
                Assert.Empty(Fakes.Teams.CardRules.Check(CardIn(json)));
            }
        );

    [Fact]
    public void E29_hostile_names_stay_names()
    {
        foreach (var kind in Enum.GetValues<ChartKind>())
        {
            var json = TeamsRenderer.Activity(
                SampleCharts.Of(SampleCharts.Named(kind, SampleCharts.Hostile + " {{DATE(2026-11-22T08:00:00Z)}}")),
                CardView.Plain
            );

            // Markdown is read in facts only; a chart's own words are drawn as they are.
            var facts = Chart(CardIn(json))["fallback"]?["facts"]?.AsArray() ?? [];
            Assert.All(
                facts.Take(2),
                fact => Assert.StartsWith(@"\<script\>\*x\*", (string?)fact?["title"], StringComparison.Ordinal)
            );
            Assert.DoesNotContain("entities", json, StringComparison.Ordinal);
            Assert.DoesNotContain("{{", json, StringComparison.Ordinal);
            Assert.DoesNotContain("OpenUrl", json, StringComparison.Ordinal);
        }
    }

    private static void AssertChart(Part.Chart chart, string expected)
    {
        var drawn = Chart(chart);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), drawn), drawn.ToJsonString());
    }

    private static JsonNode Chart(Part.Chart chart) => Chart(CardOf(SampleCharts.Of(chart)));

    private static JsonNode Chart(JsonElement card)
    {
        var charts = CardRules
            .Elements(card)
            .Where(one => CardRules.TypeOf(one).StartsWith("Chart.", StringComparison.Ordinal));
        return JsonNode.Parse(Assert.Single(charts).GetRawText()) ?? new JsonObject();
    }

    private static JsonElement CardOf(Message message) => CardIn(TeamsRenderer.Activity(message, CardView.Plain));

    private static JsonElement CardIn(string activity) =>
        JsonDocument.Parse(activity).RootElement.GetProperty("attachments")[0].GetProperty("content");
}
