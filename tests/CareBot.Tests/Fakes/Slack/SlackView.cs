using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>A modal or a person's Home tab.</summary>
internal sealed class SlackView
{
    public required string Id { get; init; }
    public required string User { get; init; }
    public required JsonObject Content { get; set; }
    public required string Hash { get; set; }
    public required string RootId { get; init; }
    public string? PreviousId { get; init; }
    public bool IsOpen { get; set; } = true;

    public string? ExternalId => Content["external_id"]?.GetValue<string>();

    /// <summary>Returns it as an answer or an interaction shows it.</summary>
    public JsonObject ToJson(string team, SlackCredentials app)
    {
        var view = (JsonObject)Content.DeepClone();
        view["id"] = Id;
        view["team_id"] = team;
        view["hash"] = Hash;
        view["root_view_id"] = RootId;
        view["previous_view_id"] = PreviousId;
        view["app_id"] = app.AppId;
        view["bot_id"] = "B0001";
        view["private_metadata"] ??= string.Empty;
        view["callback_id"] ??= string.Empty;
        view["external_id"] ??= string.Empty;
        view["state"] ??= new JsonObject { ["values"] = new JsonObject() };
        return view;
    }
}
