using System.Text.Json.Nodes;
using CareBot.Slack;

namespace CareBot.Tests.Slack;

/// <summary>Slack's limits once more, written down apart from the renderer: what it would refuse.</summary>
internal sealed class BlockLimits
{
    private readonly List<string> _faults = [];
    private readonly HashSet<string> _blockIds = [];
    private readonly HashSet<string> _actionIds = [];
    private readonly string _surface;
    private int _text;
    private int _tableText;
    private int _tables;
    private int _charts;

    private BlockLimits(string surface) => _surface = surface;

    /// <summary>Lists what Slack would refuse about a message.</summary>
    public static IReadOnlyList<string> OfMessage(JsonObject payload)
    {
        var limits = new BlockLimits("message");
        limits.Length("text", (string?)payload["text"], 1, 3_800);
        limits.Blocks(payload["blocks"], 50);
        return limits._faults;
    }

    /// <summary>Lists what Slack would refuse about a view.</summary>
    public static IReadOnlyList<string> OfView(JsonObject view)
    {
        var limits = new BlockLimits((string?)view["type"] ?? "?");
        limits.Blocks(view["blocks"], 100);
        if (limits._surface == "modal")
        {
            limits.Plain("title", view["title"], 24);
            limits.Plain("submit", view["submit"], 24);
            limits.Plain("close", view["close"], 24);
            limits.Length("callback_id", (string?)view["callback_id"], 1, 255);
            limits.Length("private_metadata", (string?)view["private_metadata"], 1, 3_000);
        }

        var bytes = System.Text.Encoding.UTF8.GetByteCount(view.ToJsonString(HttpWire.Written));
        limits.Expect(bytes <= 250 * 1024, $"a view of {bytes} bytes");
        return limits._faults;
    }

    private void Blocks(JsonNode? blocks, int most)
    {
        if (blocks is not JsonArray { Count: > 0 } list)
        {
            _faults.Add("no blocks");
            return;
        }

        Expect(list.Count <= most, $"{list.Count} blocks");
        foreach (var block in list)
            Block(block as JsonObject ?? []);
        Expect(_text <= 12_000 || _surface == "modal", $"{_text} characters in all blocks");
        Expect(_tableText <= 10_000, $"{_tableText} characters in tables");
        Expect(_tables <= 1, "more than one table");
        Expect(_charts <= 2, "more than two charts");
    }

    private void Block(JsonObject block)
    {
        var type = (string?)block["type"];
        if (_surface != "modal" || type == "input")
            Id(_blockIds, block["block_id"]);
        switch (type)
        {
            case "section":
                Section(block);
                break;
            case "header":
                Plain("header", block["text"], 150);
                break;
            case "context":
                foreach (var element in Items(block["elements"], 1, 10))
                    Text("context", element, 2_000);
                break;
            case "actions":
                foreach (var element in Items(block["elements"], 1, 25))
                    Button(element);
                break;
            case "table":
                Table(block);
                break;
            case "data_visualization" when _surface == "message":
                Chart(block);
                break;
            case "input" when _surface == "modal":
                Input(block);
                break;
            default:
                _faults.Add($"a {type} in a {_surface}");
                break;
        }
    }

    private void Section(JsonObject block)
    {
        Expect(block["text"] is not null || block["fields"] is not null, "an empty section");
        if (block["text"] is { } text)
            Text("section", text, 3_000);
        if (block["fields"] is { } fields)
        {
            foreach (var field in Items(fields, 1, 10))
                Text("field", field, 2_000);
        }

        if (block["accessory"] is { } accessory)
            Button(accessory);
    }

    private void Button(JsonNode element)
    {
        Expect((string?)element["type"] == "button", "an element that is no button");
        Id(_actionIds, element["action_id"]);
        Plain("button", element["text"], 75);
        Length("value", (string?)element["value"], 1, 2_000);
        Expect((string?)element["style"] is null or "primary" or "danger", "a style that is none");
    }

    private void Table(JsonObject block)
    {
        Expect(_surface == "message", $"a table in a {_surface}");
        _tables++;
        var rows = Items(block["rows"], 1, 100).Select(row => Items(row, 1, 20)).ToList();
        Expect(rows.Select(row => row.Count).Distinct().Count() == 1, "rows of different lengths");
        foreach (var cell in rows.SelectMany(row => row))
        {
            Expect((string?)cell["type"] == "raw_text", "a cell that is no text");
            var text = Length("cell", (string?)cell["text"], 1, 10_000);
            (_tableText, _text) = (_tableText + text, _text + text);
        }
    }

    private void Chart(JsonObject block)
    {
        _charts++;
        Label("title", block["title"], 50);
        var chart = block["chart"];
        if ((string?)chart?["type"] == "pie")
        {
            foreach (var segment in Items(chart["segments"], 1, 6))
                Expect(Point(segment) > 0, "a slice of nothing");
            return;
        }

        Expect((string?)chart?["type"] is "bar" or "line", "a chart of no kind");
        var axis = chart?["axis_config"];
        var categories = Items(axis?["categories"], 1, 20).Select(label => (string?)label).ToList();
        foreach (var title in new[] { axis?["x_label"], axis?["y_label"] }.OfType<JsonNode>())
            Label("axis", title, 50);
        var series = Items(chart?["series"], 1, 6);
        foreach (var one in series)
        {
            Label("series", one["name"], 20);
            var points = Items(one["data"], 1, 20);
            points.ForEach(point => Point(point));
            Expect(categories.SequenceEqual(points.Select(point => (string?)point["label"])), "not a point each");
        }

        Expect(series.Select(one => (string?)one["name"]).Distinct().Count() == series.Count, "a name twice");
        _text += categories.Sum(category => Length("category", category, 1, 20));
        Expect(categories.Distinct().Count() == categories.Count, "a category twice");
    }

    private decimal Point(JsonNode point)
    {
        Label("label", point["label"], 20);
        return point["value"]?.GetValue<decimal>() ?? decimal.MinValue;
    }

    private void Label(string what, JsonNode? label, int most) => _text += Length(what, (string?)label, 1, most);

    private void Input(JsonObject block)
    {
        Plain("label", block["label"], 2_000);
        var element = block["element"] as JsonObject ?? [];
        Id(_actionIds, element["action_id"]);
        switch ((string?)element["type"])
        {
            case "plain_text_input":
                Expect(((string?)element["initial_value"] ?? string.Empty).Length <= 3_000, "a value too long");
                break;
            case "datepicker":
                break;
            case "static_select" or "radio_buttons":
                Options(element);
                break;
            case var other:
                _faults.Add($"an input of type {other}");
                break;
        }
    }

    private void Options(JsonObject element)
    {
        var most = (string?)element["type"] == "radio_buttons" ? 10 : 100;
        Expect(element["options"] is null != element["option_groups"] is null, "options and groups, or neither");
        var groups = element["options"] is { } options
            ? [options]
            : Items(element["option_groups"], 1, 100).Select(group => group["options"]).ToList();
        var all = groups.SelectMany(group => Items(group, 1, most)).ToList();
        foreach (var option in all)
        {
            Text("option", option["text"], 75);
            Length("option value", (string?)option["value"], 1, 75);
        }

        Expect(all.Select(option => (string?)option["value"]).Distinct().Count() == all.Count, "the same option twice");
        Expect(
            element["initial_option"] is not { } initial || all.Exists(option => JsonNode.DeepEquals(option, initial)),
            "an initial option that is none of them"
        );
    }

    private void Plain(string what, JsonNode? text, int most)
    {
        Expect((string?)text?["type"] == "plain_text", $"{what} that is not plain");
        Text(what, text, most);
    }

    private void Text(string what, JsonNode? text, int most)
    {
        Expect((string?)text?["type"] is "plain_text" or "mrkdwn", $"{what} without a text");
        _text += Length(what, (string?)text?["text"], 1, most);
        if ((string?)text?["type"] == "mrkdwn")
            Expect((bool?)text["verbatim"] == true, $"{what} that is not verbatim");
    }

    private int Length(string what, string? text, int least, int most)
    {
        var length = text?.Length ?? 0;
        Expect(length >= least && length <= most, $"{what} of {length} characters");
        Expect(least == 0 || what == "cell" || !string.IsNullOrWhiteSpace(text), $"{what} with nothing to read");
        return length;
    }

    private void Id(HashSet<string> ids, JsonNode? id)
    {
        var text = (string?)id ?? string.Empty;
        Expect(text.Length is > 0 and <= 255, $"an id of {text.Length} characters");
        Expect(ids.Add(text), $"the id {text} twice");
    }

    private List<JsonNode> Items(JsonNode? node, int least, int most)
    {
        List<JsonNode> items = [.. (node as JsonArray ?? []).OfType<JsonNode>()];
        Expect(items.Count >= least && items.Count <= most, $"{items.Count} items");
        return items;
    }

    private void Expect(bool isSo, string fault)
    {
        if (!isSo)
            _faults.Add(fault);
    }
}
