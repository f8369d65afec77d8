using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>What an object of Block Kit may and must hold.</summary>
/// <param name="Fields">By name, how each member is checked; others are refused.</param>
/// <param name="Required">The members that must be there.</param>
internal sealed record BlockShape(IReadOnlyDictionary<string, BlockShape.Rule> Fields, params string[] Required)
{
    internal delegate void Rule(BlockCheck check, JsonNode value, string pointer);

    public IReadOnlyList<SlackSurface> Surfaces { get; init; } =
    [SlackSurface.Message, SlackSurface.Modal, SlackSurface.Home];
}
