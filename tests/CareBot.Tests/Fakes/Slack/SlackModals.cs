using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Does with a sent modal what the product answered.</summary>
internal static class SlackModals
{
    /// <summary>Closes, changes or keeps the modal.</summary>
    /// <returns>The outcome, with what Slack would complain about; and the errors beside the fields, by block.</returns>
    public static (SlackOutcome Outcome, IReadOnlyDictionary<string, string> Errors) Apply(
        SlackWorkspace workspace,
        SlackView view,
        SlackOutcome outcome
    )
    {
        var errors = new Dictionary<string, string>();
        var complaint = outcome.Status != 200 ? "We had some trouble connecting. Try again?" : null;
        if (complaint is null && outcome.Body.Length == 0)
            view.IsOpen = false;
        else if (complaint is null)
            complaint = Act(workspace, view, outcome.Json, errors);
        return (outcome with { Complaint = complaint }, errors);
    }

    private static string? Act(
        SlackWorkspace workspace,
        SlackView view,
        JsonObject? answer,
        Dictionary<string, string> errors
    )
    {
        switch (answer?["response_action"]?.ToString())
        {
            case "errors":
                return Errors(view, answer["errors"] as JsonObject, errors);
            case "clear":
                foreach (var each in workspace.Views.Where(each => each.RootId == view.RootId))
                    each.IsOpen = false;
                return null;
            case "update":
                return Put(workspace, view, answer["view"]);
            case "push":
                var pushed = ViewMethods.Create(workspace, view.User, view);
                workspace.Views.Add(pushed);
                return Put(workspace, pushed, answer["view"]);
            default:
                return "There is no such response_action.";
        }
    }

    private static string? Errors(SlackView view, JsonObject? given, Dictionary<string, string> errors)
    {
        var inputs = SlackForm.Inputs(view).Select(block => block["block_id"]?.ToString()).ToHashSet();
        foreach (var (block, words) in given ?? [])
        {
            if (!inputs.Contains(block))
                return $"There is no input block {block}.";
            errors[block] = words?.ToString() ?? string.Empty;
        }

        return errors.Count == 0 ? "There are no errors." : null;
    }

    private static string? Put(SlackWorkspace workspace, SlackView view, JsonNode? content)
    {
        if (ViewRules.Refuse(content, "modal") is { } refused)
            return refused.Body.ToJsonString();
        ViewMethods.Replace(workspace, view, content?.DeepClone());
        return null;
    }
}
