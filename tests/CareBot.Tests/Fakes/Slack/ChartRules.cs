using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The checks of a chart.</summary>
internal static class ChartRules
{
    public static void Chart(BlockCheck check, JsonNode value, string pointer)
    {
        switch ((value as JsonObject)?["type"]?.ToString())
        {
            case "pie":
                Pie(check, value, pointer);
                break;
            case "bar" or "line" or "area":
                Series(check, value, pointer);
                break;
            case var other:
                check.Fault($"unsupported type: {other}", $"{pointer}/type");
                break;
        }
    }

    private static void Pie(BlockCheck check, JsonNode chart, string pointer)
    {
        foreach (var segment in check.List(chart["segments"] ?? false, 1, 12, $"{pointer}/segments").OfType<JsonNode>())
        {
            _ = check.Text(segment["label"] ?? false, 1, 20, $"{pointer}/segments/label");
            if (Number(segment["value"]) is not > 0)
                check.Fault("must be more than 0", $"{pointer}/segments/value");
        }
    }

    private static void Series(BlockCheck check, JsonNode chart, string pointer)
    {
        var axis = chart["axis_config"] ?? new JsonObject();
        var categories = check.List(axis["categories"] ?? false, 1, 20, $"{pointer}/axis_config/categories");
        foreach (var category in categories)
            _ = check.Text(category ?? false, 1, 20, $"{pointer}/axis_config/categories");
        foreach (var label in new[] { "x_label", "y_label" }.Where(label => axis[label] is not null))
            _ = check.Text(axis[label] ?? false, 1, 50, $"{pointer}/axis_config/{label}");
        var names = new HashSet<string>();
        var wanted = categories.Select(category => category?.ToString()).ToList();
        foreach (var series in check.List(chart["series"] ?? false, 1, 12, $"{pointer}/series").OfType<JsonNode>())
        {
            if (check.Text(series["name"] ?? false, 1, 20, $"{pointer}/series/name") is { } name && !names.Add(name))
                check.Fault("must be unique", $"{pointer}/series/name");
            var points = check.List(series["data"] ?? false, 1, 20, $"{pointer}/series/data");
            if (!wanted.SequenceEqual(points.Select(point => point?["label"]?.ToString())))
                check.Fault("must have exactly one point per category", $"{pointer}/series/data");
            if (points.Any(point => Number(point?["value"]) is null))
                check.Fault("must be a number", $"{pointer}/series/data");
        }
    }

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? value.GetValue<double>() : null;
}
