using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Fills in a modal as a person does: by label, or by a field's id.</summary>
internal static class SlackForm
{
    /// <summary>Returns <c>state.values</c>.</summary>
    /// <param name="view">The modal.</param>
    /// <param name="answers">By label, block id or action id; a choice by its title or value. What is left out keeps what it had.</param>
    /// <param name="evenIncomplete">Sends what Slack's own client would not.</param>
    public static JsonObject Fill(SlackView view, IReadOnlyDictionary<string, string> answers, bool evenIncomplete)
    {
        var values = new JsonObject();
        var left = answers.Keys.ToHashSet();
        foreach (var block in Inputs(view))
        {
            var id = block["block_id"]?.ToString() ?? string.Empty;
            var element = block["element"] as JsonObject ?? [];
            var action = element["action_id"]?.ToString() ?? string.Empty;
            var label = block["label"]?["text"]?.ToString() ?? string.Empty;
            var name = left.FirstOrDefault(each => each == label || each == id || each == action);
            var state = name is null ? Initial(element) : Answer(element, answers[name]);
            if (name is not null)
                left.Remove(name);
            var isOptional = block["optional"]?.GetValue<bool>() ?? false;
            if (!evenIncomplete && !isOptional && IsEmpty(state))
                throw new InvalidOperationException($"Slack would not send it: '{label}' is empty.");
            values[id] = new JsonObject { [action] = state };
        }

        var known = string.Join("', '", Labels(view));
        return left.Count == 0
            ? values
            : throw new InvalidOperationException($"There is no '{string.Join("', '", left)}', only '{known}'.");
    }

    public static IEnumerable<string> Labels(SlackView view) =>
        Inputs(view).Select(block => block["label"]?["text"]?.ToString() ?? string.Empty);

    public static IEnumerable<JsonObject> Inputs(SlackView view) =>
        (view.Content["blocks"] as JsonArray ?? [])
            .OfType<JsonObject>()
            .Where(block => block["type"]?.ToString() == "input");

    private static JsonObject Initial(JsonObject element)
    {
        var state = new JsonObject { ["type"] = element["type"]?.ToString() };
        state[ValueName(element)] = (
            element["initial_value"]
            ?? element["initial_option"]
            ?? element["initial_date"]
            ?? element["initial_time"]
            ?? element["initial_options"]
        )?.DeepClone();
        return state;
    }

    private static JsonObject Answer(JsonObject element, string answer)
    {
        var state = new JsonObject { ["type"] = element["type"]?.ToString() };
        JsonNode? value = answer.Length == 0 ? null : answer;
        state[ValueName(element)] = ValueName(element) switch
        {
            "selected_option" => Option(element, answer),
            "selected_options" => new JsonArray([.. answer.Split(',').Select(each => Option(element, each.Trim()))]),
            _ => value,
        };
        return state;
    }

    // A choice that is not there is sent all the same, as a forged client may.
    private static JsonNode? Option(JsonObject element, string answer)
    {
        if (answer.Length == 0)
            return null;
        var groups = (element["option_groups"] as JsonArray ?? []).Select(group => group?["options"]);
        var options = groups.Append(element["options"]).OfType<JsonArray>().SelectMany(each => each);
        var found = options.FirstOrDefault(each =>
            each?["text"]?["text"]?.ToString() == answer || each?["value"]?.ToString() == answer
        );
        return found?.DeepClone() ?? new JsonObject { ["value"] = answer };
    }

    private static string ValueName(JsonObject element) =>
        element["type"]?.ToString() switch
        {
            "static_select" or "radio_buttons" => "selected_option",
            "multi_static_select" or "checkboxes" => "selected_options",
            "datepicker" => "selected_date",
            "timepicker" => "selected_time",
            "users_select" => "selected_user",
            _ => "value",
        };

    private static bool IsEmpty(JsonObject state) =>
        state.All(member => member.Key == "type" || member.Value is null or JsonArray { Count: 0 });
}
