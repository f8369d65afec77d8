using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Draws charts: a title and a sentence as text, and below them a chart of Teams' own, or the numbers as facts where a client cannot draw it.</summary>
internal static class CardCharts
{
    private const int LongestLabel = 30;
    private const int LongestTitle = 80;
    private const string Unnamed = "–";

    /// <summary>Draws a chart; of a message that is shortened, fewer of its points.</summary>
    public static IEnumerable<JsonObject> Draw(Part.Chart chart, CardCut cut)
    {
        var fitted = ChartFit.Fit(
            chart,
            Math.Min(cut.Items, ChartLimits.Points),
            Math.Min(cut.Items, ChartLimits.Series)
        );
        var words = Text([new Inline.Bold(fitted.Title), new Inline.Text($"\n{fitted.Sentence}")], cut);
        var facts = CardParts.Draw(new Part.FactList([.. Facts(fitted)]), cut, card: null);
        if (!ChartFit.HasPicture(fitted))
            return words.Concat(facts);
        var drawn = Chart(fitted);
        foreach (var instead in facts)
            drawn["fallback"] = instead;
        return words.Append(drawn);
    }

    private static IEnumerable<JsonObject> Text(IReadOnlyList<Inline> text, CardCut cut) =>
        CardParts.Draw(new Part.Paragraph(text), cut, card: null);

    // Cards are small, and a table costs ten times what facts do.
    private static IEnumerable<Fact> Facts(Part.Chart chart) =>
        chart.Categories.Select((category, at) => new Fact(Label(category, LongestTitle), Numbers(chart, at)));

    private static string Numbers(Part.Chart chart, int at)
    {
        var numbers = chart.Series.Select(one => (one.Name, Value: ChartNumber.Write(one.Values[at], chart.Unit)));
        return chart.Series.Count == 1
            ? numbers.First().Value
            : string.Join(" · ", numbers.Select(one => $"{Label(one.Name, LongestLabel)} {one.Value}"));
    }

    private static JsonObject Chart(Part.Chart chart)
    {
        var isOne = chart.Series.Count == 1;
        return chart.Kind switch
        {
            ChartKind.Share => Base("Chart.Donut", chart, Slices(chart), hasLegend: true),
            ChartKind.Line => WithAxes(Base("Chart.Line", chart, Series(chart), hasLegend: !isOne), chart),
            // What is below nothing has no place where bars lie.
            ChartKind.Bar when isOne && chart.Series[0].Values.All(value => value >= 0) => Base(
                "Chart.HorizontalBar",
                chart,
                Points(chart, chart.Series[0]),
                hasLegend: false
            ),
            _ => Bars(chart, isOne),
        };
    }

    private static JsonObject Bars(Part.Chart chart, bool isOne)
    {
        var bars = isOne
            ? Base("Chart.VerticalBar", chart, Points(chart, chart.Series[0]), hasLegend: false)
            : Base("Chart.VerticalBar.Grouped", chart, Series(chart), hasLegend: true);
        bars["showBarValues"] = true;
        return WithAxes(bars, chart);
    }

    private static JsonObject Base(string type, Part.Chart chart, IEnumerable<JsonObject> data, bool hasLegend) =>
        new()
        {
            ["type"] = type,
            // For those who are read to; it stands above as text already.
            ["title"] = Label(chart.Title, LongestTitle),
            ["showLegend"] = hasLegend,
            ["data"] = new JsonArray([.. data]),
        };

    private static JsonObject WithAxes(JsonObject drawn, Part.Chart chart)
    {
        if (!string.IsNullOrWhiteSpace(chart.CategoryTitle))
            drawn["xAxisTitle"] = Label(chart.CategoryTitle, LongestLabel);
        if (!string.IsNullOrWhiteSpace(chart.Unit))
            drawn["yAxisTitle"] = Label(ChartNumber.Title(chart.Unit), LongestLabel);
        return drawn;
    }

    private static IEnumerable<JsonObject> Slices(Part.Chart chart) =>
        Labels(chart.Categories)
            .Zip(chart.Series[0].Values)
            .Where(slice => slice.Second > 0)
            .Select(slice => new JsonObject { ["legend"] = slice.First, ["value"] = slice.Second });

    private static IEnumerable<JsonObject> Series(Part.Chart chart) =>
        Labels(chart.Series.Select(one => one.Name))
            .Zip(chart.Series)
            .Select(one => new JsonObject
            {
                ["legend"] = one.First,
                ["values"] = new JsonArray([.. Points(chart, one.Second)]),
            });

    private static IEnumerable<JsonObject> Points(Part.Chart chart, ChartSeries series) =>
        Labels(chart.Categories).Zip(series.Values, (x, y) => new JsonObject { ["x"] = x, ["y"] = y });

    private static IReadOnlyList<string> Labels(IEnumerable<string> names) =>
        ChartLabels.Fit(names, LongestLabel, Label);

    private static string Label(string text, int most) =>
        CardText.OneLine(text, most) is { Length: > 0 } line ? line : Unnamed;
}
