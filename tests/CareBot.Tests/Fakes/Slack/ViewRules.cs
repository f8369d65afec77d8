using System.Text;
using System.Text.Json.Nodes;
using static CareBot.Tests.Fakes.Slack.BlockRules;
using Fields = System.Collections.Generic.Dictionary<string, CareBot.Tests.Fakes.Slack.BlockShape.Rule>;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The checks of modals and Home tabs.</summary>
internal static class ViewRules
{
    private const int MostBytes = 250 * 1024;

    private static readonly Fields Common = new()
    {
        ["blocks"] = Anything,
        ["private_metadata"] = Text(3000, least: 0),
        ["callback_id"] = Text(255, least: 0),
        ["external_id"] = Text(255, least: 0),
    };

    private static readonly BlockShape Home = new(Common, "blocks");

    private static readonly BlockShape Modal = new(
        new Fields(Common)
        {
            ["title"] = Plain(24),
            ["submit"] = Plain(24),
            ["close"] = Plain(24),
            ["clear_on_close"] = Flag,
            ["notify_on_close"] = Flag,
            ["submit_disabled"] = Flag,
        },
        "title",
        "blocks"
    );

    /// <summary>Returns why a view is refused; null if it is fine.</summary>
    public static FakedAnswer? Refuse(JsonNode? content, string type)
    {
        if (content is not JsonObject view)
            return FakedAnswer.Error("invalid_arguments", "missing required field: view");
        if (view["type"]?.ToString() is var given && given != type)
            return FakedAnswer.Error("invalid_arguments", $"unsupported type: {given} [json-pointer:/view/type]");
        if (Encoding.UTF8.GetByteCount(view.ToJsonString()) > MostBytes)
            return FakedAnswer.Error("view_too_large");
        var surface = type == "modal" ? SlackSurface.Modal : SlackSurface.Home;
        var check = BlockCheck.Of(surface, view["blocks"], "/view/blocks");
        check.Shape(view, type == "modal" ? Modal : Home, "/view");
        if (type == "modal" && check.HasInput && view["submit"] is null)
            check.Fault("missing required field: submit", "/view");
        return check.Faults.Count == 0 ? null : FakedAnswer.Error("invalid_arguments", check.Faults);
    }
}
