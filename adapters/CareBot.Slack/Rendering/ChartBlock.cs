using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Slack.Rendering;

/// <summary>Draws a chart natively. Its block takes plain strings, so that nothing in it can mean anything to Slack.</summary>
internal static class ChartBlock
{
    private const string Unnamed = "–";

    /// <summary>Draws a chart.</summary>
    /// <param name="chart">A fitted chart in which there is something to draw.</param>
    public static JsonObject Draw(Part.Chart chart) =>
        new()
        {
            ["type"] = "data_visualization",
            ["title"] = Label(chart.Title, Limits.ChartTitle),
            ["chart"] = chart.Kind == ChartKind.Share ? Pie(chart) : Axes(chart),
        };

    private static JsonObject Pie(Part.Chart chart)
    {
        var labels = Labels(chart.Categories);
        var values = chart.Series[0].Values;
        var segments = labels
            .Zip(values)
            .Where(slice => slice.Second > 0)
            .Select(slice => Point(slice.First, slice.Second));
        return new() { ["type"] = "pie", ["segments"] = ArrayOf(segments) };
    }

    private static JsonObject Axes(Part.Chart chart)
    {
        var labels = Labels(chart.Categories);
        var series = Labels(chart.Series.Select(one => one.Name)).Zip(chart.Series);
        return new()
        {
            ["type"] = chart.Kind == ChartKind.Line ? "line" : "bar",
            ["series"] = ArrayOf(
                series.Select(one => new JsonObject
                {
                    ["name"] = one.First,
                    ["data"] = ArrayOf(labels.Zip(one.Second.Values, Point)),
                })
            ),
            ["axis_config"] = Axis(chart, labels),
        };
    }

    private static JsonObject Axis(Part.Chart chart, IReadOnlyList<string> labels)
    {
        var axis = new JsonObject
        {
            ["categories"] = new JsonArray([.. labels.Select(label => JsonValue.Create(label))]),
        };
        if (Shown.OneLine(chart.CategoryTitle).Length > 0)
            axis["x_label"] = Label(chart.CategoryTitle, Limits.AxisTitle);
        if (Shown.OneLine(chart.Unit).Length > 0)
            axis["y_label"] = Label(ChartNumber.Title(chart.Unit), Limits.AxisTitle);
        return axis;
    }

    private static JsonObject Point(string label, decimal value) => new() { ["label"] = label, ["value"] = value };

    private static IReadOnlyList<string> Labels(IEnumerable<string> names) =>
        ChartLabels.Fit(names, Limits.ChartLabel, Label);

    private static string Label(string text, int most)
    {
        var line = Shown.OneLine(text);
        return Passage.IsReadable(line) ? Clip.Text(line, most) : Unnamed;
    }

    private static JsonArray ArrayOf(IEnumerable<JsonObject> items) => [.. items];
}
