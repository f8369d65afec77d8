using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>What to answer to an activity.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Json">The body; null for none.</param>
/// <param name="RetryAfter">When it is worth delivering again.</param>
public sealed record TeamsResponse(int Status, string? Json = null, TimeSpan? RetryAfter = null)
{
    internal static TeamsResponse Ok { get; } = new(200);

    internal static TeamsResponse Of(System.Text.Json.Nodes.JsonObject body) => new(200, CardJson.Write(body));
}
