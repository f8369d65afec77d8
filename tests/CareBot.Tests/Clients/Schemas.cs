using System.Text.Json;

namespace CareBot.Tests.Clients;

/// <summary>Holds documents against what Slack and Microsoft have published, many in one go.</summary>
internal static class Schemas
{
    /// <summary>Tells what is wrong with Adaptive Cards, one line a card; against the published schema too where its path is in <c>CAREBOT_CARD_SCHEMA</c>.</summary>
    public static Task<IReadOnlyList<string>> OfCardsAsync(params IEnumerable<NamedJson> cards) =>
        ProblemsAsync("validate-cards.mjs", cards);

    /// <summary>Tells what is wrong with Slack messages, modals and home pages.</summary>
    public static Task<IReadOnlyList<string>> OfBlocksAsync(params IEnumerable<NamedJson> messagesAndViews) =>
        ProblemsAsync("validate-blocks.mjs", messagesAndViews);

    /// <summary>Tells what is wrong with Teams manifests.</summary>
    public static Task<IReadOnlyList<string>> OfManifestsAsync(params IEnumerable<NamedJson> manifests) =>
        ProblemsAsync("validate-manifest.mjs", manifests);

    private static async Task<IReadOnlyList<string>> ProblemsAsync(string script, IEnumerable<NamedJson> documents) =>
        [.. (await NodeScript.RunAsync(script, documents)).Select(Line)];

    private static string Line(JsonElement told)
    {
        var problems = told.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString());
        return $"{told.GetProperty("name").GetString()}: {string.Join("; ", problems)}";
    }
}
