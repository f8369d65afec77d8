using System.Globalization;
using System.Text.Json.Nodes;
using static CareBot.Tests.Fakes.Slack.BlockRules;
using Fields = System.Collections.Generic.Dictionary<string, CareBot.Tests.Fakes.Slack.BlockShape.Rule>;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Every element that a person can press or fill in, with its limits.</summary>
internal static class ElementShapes
{
    private static readonly string[] NoInputs = ["button", "overflow", "image"];

    private static readonly BlockShape.Rule Confirm = Object(
        new BlockShape(
            new Fields
            {
                ["title"] = Plain(100),
                ["text"] = TextObject(300),
                ["confirm"] = Plain(30),
                ["deny"] = Plain(30),
                ["style"] = OneOf("primary", "danger"),
            },
            "title",
            "text",
            "confirm",
            "deny"
        )
    );

    private static readonly BlockShape.Rule Option = Object(
        new BlockShape(
            new Fields
            {
                ["text"] = TextObject(75),
                ["value"] = Text(75),
                ["description"] = TextObject(75),
                ["url"] = Text(3000),
            },
            "text",
            "value"
        )
    );

    private static readonly BlockShape.Rule Group = Object(
        new BlockShape(new Fields { ["label"] = Plain(75), ["options"] = List(1, 100, Option) }, "label", "options")
    );

    public static readonly IReadOnlyDictionary<string, BlockShape> All = new Dictionary<string, BlockShape>
    {
        ["button"] = new(
            new Fields
            {
                ["action_id"] = ActionId,
                ["text"] = Plain(75),
                ["value"] = Text(2000),
                ["url"] = Text(3000),
                ["style"] = OneOf("primary", "danger"),
                ["accessibility_label"] = Text(75),
                ["confirm"] = Confirm,
            },
            "text"
        ),
        ["overflow"] = new(
            new Fields
            {
                ["action_id"] = ActionId,
                ["options"] = List(1, 5, Option),
                ["confirm"] = Confirm,
            },
            "options"
        ),
        ["image"] = new(
            new Fields
            {
                ["alt_text"] = Text(2000),
                ["image_url"] = Text(3000),
                ["slack_file"] = Anything,
            },
            "alt_text"
        ),
        ["plain_text_input"] = Input(
            ("multiline", Flag),
            ("initial_value", Text(3000, least: 0)),
            ("min_length", Whole(0, 3000)),
            ("max_length", Whole(1, 3000)),
            ("dispatch_action_config", Anything)
        ),
        ["number_input"] = Input(
            ("is_decimal_allowed", Flag),
            ("initial_value", Text(100)),
            ("min_value", Text(100)),
            ("max_value", Text(100)),
            ("dispatch_action_config", Anything)
        ) with
        {
            Required = ["is_decimal_allowed"],
        },
        ["email_text_input"] = Input(("initial_value", Text(3000))),
        ["url_text_input"] = Input(("initial_value", Text(3000))),
        ["datepicker"] = Input(("initial_date", Date), ("confirm", Confirm)),
        ["timepicker"] = Input(("initial_time", Text(5)), ("timezone", Text(100)), ("confirm", Confirm)),
        ["static_select"] = Select("initial_option", Option, 100),
        ["multi_static_select"] = Select("initial_options", List(1, 100, Option), 100),
        ["radio_buttons"] = Select("initial_option", Option, 10),
        ["checkboxes"] = Select("initial_options", List(1, 10, Option), 10),
        ["users_select"] = Input(("initial_user", Text(30)), ("confirm", Confirm)),
    };

    public static readonly IReadOnlyDictionary<string, BlockShape> Inputs = All.Where(each =>
            !NoInputs.Contains(each.Key)
        )
        .ToDictionary(each => each.Key, each => each.Value);

    private static BlockShape Input(params ReadOnlySpan<(string Name, BlockShape.Rule Rule)> own)
    {
        var fields = new Fields
        {
            ["action_id"] = ActionId,
            ["placeholder"] = Plain(150),
            ["focus_on_load"] = Flag,
        };
        foreach (var (name, rule) in own)
            fields[name] = rule;
        return new BlockShape(fields);
    }

    private static BlockShape Select(string initial, BlockShape.Rule rule, int most) =>
        Input(
            (initial, rule),
            ("options", List(1, most, Option)),
            ("option_groups", List(1, 100, Group)),
            ("max_selected_items", Whole(1, 100)),
            ("confirm", Confirm)
        );

    private static void Date(BlockCheck check, JsonNode value, string pointer)
    {
        var culture = CultureInfo.InvariantCulture;
        if (!DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", culture, DateTimeStyles.None, out _))
            check.Fault("must be a date in the format YYYY-MM-DD", pointer);
    }
}
