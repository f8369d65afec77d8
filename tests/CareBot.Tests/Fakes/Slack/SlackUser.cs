using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>An account as a workspace knows it.</summary>
/// <param name="Id">U… or W….</param>
/// <param name="TeamId">The account's own workspace; another one for people of Slack Connect.</param>
/// <param name="Name">What is displayed.</param>
internal sealed record SlackUser(string Id, string TeamId, string Name)
{
    public string? Email { get; init; }
    public string Locale { get; init; } = "en-GB";
    public bool IsDeleted { get; init; }
    public bool IsRestricted { get; init; }
    public bool IsUltraRestricted { get; init; }
    public bool IsStranger { get; init; }
    public bool IsBot { get; init; }

    /// <summary>Returns it as <c>users.info</c> does.</summary>
    /// <param name="withEmail">Whether the token may see it.</param>
    /// <param name="enterprise">The workspace's enterprise; null where it has none.</param>
    public JsonObject ToJson(bool withEmail, string? enterprise = null)
    {
        var profile = new JsonObject { ["real_name"] = Name, ["display_name"] = Name };
        if (withEmail && Email is not null)
            profile["email"] = Email;
        var user = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["name"] = Name,
            ["real_name"] = Name,
            ["deleted"] = IsDeleted,
            ["is_restricted"] = IsRestricted,
            ["is_ultra_restricted"] = IsUltraRestricted,
            ["is_stranger"] = IsStranger,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["locale"] = Locale,
            ["tz"] = "Europe/Zurich",
            ["profile"] = profile,
        };
        if (enterprise is not null)
            user["enterprise_user"] = new JsonObject { ["id"] = Id, ["enterprise_id"] = enterprise };
        return user;
    }
}
