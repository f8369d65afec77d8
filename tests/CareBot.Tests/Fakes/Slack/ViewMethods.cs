using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Modals and Home tabs.</summary>
internal static class ViewMethods
{
    private const int MostStacked = 3;

    public static FakedAnswer Open(SlackRequest request) => Show(request, isPushed: false);

    public static FakedAnswer Push(SlackRequest request) => Show(request, isPushed: true);

    public static FakedAnswer Update(SlackRequest request)
    {
        var id = request.Text("view_id");
        var external = request.Text("external_id");
        foreach (var workspace in request.Token.Workspaces)
        {
            var view = workspace.Views.Find(each => each.IsOpen && (each.Id == id || each.ExternalId == external));
            if (view is null || (id is null && external is null))
                continue;
            if (request.Text("hash") is { } hash && hash != view.Hash)
                return FakedAnswer.Error("hash_conflict");
            if (ViewRules.Refuse(request.Json("view"), "modal") is { } refused)
                return refused;
            Replace(workspace, view, request.Json("view"));
            return Shown(request, workspace, view, "updated");
        }

        return FakedAnswer.Error("not_found");
    }

    public static FakedAnswer Publish(SlackRequest request)
    {
        if (request.FindUser(request.Text("user_id")) is not { } found)
            return FakedAnswer.Error("user_not_found");
        var (workspace, user) = found;
        if (!workspace.HasHomeTab)
            return FakedAnswer.Error("not_enabled");
        if (ViewRules.Refuse(request.Json("view"), "home") is { } refused)
            return refused;
        var known = workspace.Homes.GetValueOrDefault(user.Id);
        if (request.Text("hash") is { } hash && hash != known?.Hash)
            return FakedAnswer.Error("hash_conflict");
        var home = known ?? Create(workspace, user.Id, previous: null);
        Replace(workspace, home, request.Json("view"));
        workspace.Homes[user.Id] = home;
        return Shown(request, workspace, home, "published");
    }

    /// <summary>Puts new content into a view.</summary>
    public static void Replace(SlackWorkspace workspace, SlackView view, JsonNode? content)
    {
        view.Content = content as JsonObject ?? [];
        _ = workspace.Named(view.Content["blocks"] as JsonArray);
        view.Hash = $"{workspace.NextTs()}.{view.Id}";
    }

    /// <summary>Makes a view, on top of another or not.</summary>
    public static SlackView Create(SlackWorkspace workspace, string user, SlackView? previous)
    {
        var id = workspace.NextId("V");
        return new SlackView
        {
            Id = id,
            User = user,
            Content = [],
            Hash = string.Empty,
            RootId = previous?.RootId ?? id,
            PreviousId = previous?.Id,
        };
    }

    private static FakedAnswer Show(SlackRequest request, bool isPushed)
    {
        var (trigger, error) = request.Slack.Triggers.Take(request.Text("trigger_id"), request.Token.Workspaces);
        if (trigger is null)
            return FakedAnswer.Error(error);
        if (ViewRules.Refuse(request.Json("view"), "modal") is { } refused)
            return refused;
        var workspace = trigger.Workspace;
        var external = request.Json("view")?["external_id"]?.ToString();
        if (external is { Length: > 0 } && workspace.Views.Exists(each => each.IsOpen && each.ExternalId == external))
            return FakedAnswer.Error("duplicate_external_id");
        var open = workspace.Views.Where(each => each.IsOpen && each.User == trigger.User).ToList();
        if (isPushed && trigger.View is null)
            return FakedAnswer.Error("invalid_trigger_id");
        if (isPushed && open.Count >= MostStacked)
            return FakedAnswer.Error("push_limit_reached");
        var view = Create(workspace, trigger.User, isPushed ? open.LastOrDefault() : null);
        Replace(workspace, view, request.Json("view"));
        workspace.Views.Add(view);
        return Shown(request, workspace, view, "opened");
    }

    private static FakedAnswer Shown(SlackRequest request, SlackWorkspace workspace, SlackView view, string effect) =>
        FakedAnswer.Ok($"{effect} {view.Id}", ("view", view.ToJson(workspace.Id, request.Slack.App)));
}
