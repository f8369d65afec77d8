using System.Text.Json.Nodes;
using static CareBot.Tests.Fakes.Slack.BlockRules;
using Fields = System.Collections.Generic.Dictionary<string, CareBot.Tests.Fakes.Slack.BlockShape.Rule>;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Every block that the fake knows, with its limits.</summary>
internal static class BlockShapes
{
    private static readonly BlockShape.Rule Element = Typed(() => ElementShapes.All);

    private static readonly BlockShape Image = new(
        new Fields
        {
            ["block_id"] = BlockId,
            ["alt_text"] = Text(2000),
            ["title"] = Plain(2000),
            ["image_url"] = Text(3000),
            ["slack_file"] = Anything,
        },
        "alt_text"
    );

    private static readonly BlockShape RichText = new(
        new Fields { ["block_id"] = BlockId, ["elements"] = List(1, 100, RichElement) },
        "elements"
    );

    private static readonly BlockShape.Rule Cell = (check, value, pointer) =>
    {
        var type = (value as JsonObject)?["type"]?.ToString();
        if (type is not ("raw_text" or "raw_number" or "rich_text"))
            check.Fault($"unsupported type: {type}", $"{pointer}/type");
        else if (type == "raw_text" && value["text"] is JsonValue text)
            check.TableText += check.Text(text, 1, 10_000, $"{pointer}/text")?.Length ?? 0;
        else if (type == "raw_text")
            check.Fault("missing required field: text", pointer);
        else if (type == "rich_text")
            Object(RichText)(check, value, pointer);
    };

    private static readonly BlockShape ColumnSetting = new(
        new Fields { ["align"] = OneOf("left", "center", "right"), ["is_wrapped"] = Flag }
    );

    // An element of it may be null, to skip a column.
    private static readonly BlockShape.Rule ColumnSettings = (check, value, pointer) =>
    {
        var items = check.List(value, 0, 20, pointer);
        foreach (var item in items.OfType<JsonNode>())
            Object(ColumnSetting)(check, item, pointer);
    };

    public static readonly IReadOnlyDictionary<string, BlockShape> Blocks = new Dictionary<string, BlockShape>
    {
        ["section"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["text"] = TextObject(3000),
                ["fields"] = List(1, 10, TextObject(2000)),
                ["accessory"] = Element,
                ["expand"] = Flag,
            }
        ),
        ["header"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["text"] = Plain(150),
                ["level"] = Whole(1, 4),
            },
            "text"
        ),
        ["divider"] = new(new Fields { ["block_id"] = BlockId }),
        ["context"] = new(
            new Fields { ["block_id"] = BlockId, ["elements"] = List(1, 10, ContextElement) },
            "elements"
        ),
        ["actions"] = new(new Fields { ["block_id"] = BlockId, ["elements"] = List(1, 25, Element) }, "elements"),
        ["input"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["label"] = Plain(2000),
                ["hint"] = Plain(2000),
                ["element"] = Typed(() => ElementShapes.Inputs),
                ["optional"] = Flag,
                ["dispatch_action"] = Flag,
            },
            "label",
            "element"
        ),
        ["image"] = Image,
        ["rich_text"] = RichText,
        ["markdown"] = new(new Fields { ["block_id"] = BlockId, ["text"] = Shown(1, 12_000) }, "text")
        {
            Surfaces = [SlackSurface.Message],
        },
        ["table"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["rows"] = List(1, 100, List(1, 20, Cell)),
                ["column_settings"] = ColumnSettings,
            },
            "rows"
        )
        {
            Surfaces = [SlackSurface.Message],
        },
        ["alert"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["text"] = TextObject(200),
                ["level"] = OneOf("default", "info", "warning", "error", "success"),
            },
            "text"
        )
        {
            Surfaces = [SlackSurface.Modal],
        },
        ["data_visualization"] = new(
            new Fields
            {
                ["block_id"] = BlockId,
                ["title"] = Text(50),
                ["chart"] = ChartRules.Chart,
            },
            "title",
            "chart"
        )
        {
            Surfaces = [SlackSurface.Message],
        },
    };

    private static void ContextElement(BlockCheck check, JsonNode value, string pointer)
    {
        if ((value as JsonObject)?["type"]?.ToString() == "image")
            Object(Image)(check, value, pointer);
        else
            TextObject(3000)(check, value, pointer);
    }

    private static void RichElement(BlockCheck check, JsonNode value, string pointer)
    {
        var type = (value as JsonObject)?["type"]?.ToString();
        if (type is not ("rich_text_section" or "rich_text_list" or "rich_text_quote" or "rich_text_preformatted"))
        {
            check.Fault($"unsupported type: {type}", $"{pointer}/type");
            return;
        }

        if (value["elements"] is not JsonArray elements)
        {
            check.Fault("missing required field: elements", pointer);
            return;
        }

        foreach (var element in elements.OfType<JsonObject>())
        {
            if (type == "rich_text_list")
                RichElement(check, element, $"{pointer}/elements");
            else if (element["type"]?.ToString() == "text")
                Shown(1, 3000)(check, element["text"] ?? string.Empty, $"{pointer}/elements/text");
        }
    }
}
