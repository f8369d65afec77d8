using System.Text.Json;

namespace CareBot.Tests.Clients;

/// <summary>Holds documents against what Slack and Microsoft have published, many in one go.</summary>
internal static class Schemas
{
    /// <summary>Tells what is wrong with Adaptive Cards, one line a card, by Teams' own card model.</summary>
    public static Task<IReadOnlyList<string>> OfCardsAsync(params IEnumerable<NamedJson> cards) =>
        ProblemsAsync("validate-cards.mjs", cards);

    /// <summary>Tells what is wrong with Adaptive Cards by the published schema 1.5, which is in no package: its path stands in <c>CAREBOT_CARD_SCHEMA</c>, or the test is skipped.</summary>
    public static Task<IReadOnlyList<string>> OfPublishedCardsAsync(params IEnumerable<NamedJson> cards)
    {
        var path = Environment.GetEnvironmentVariable("CAREBOT_CARD_SCHEMA");
        Skip.IfNot(File.Exists(path), "CAREBOT_CARD_SCHEMA does not name a copy of Microsoft's schema of cards, 1.5.");
        return ProblemsAsync("validate-cards.mjs", cards, path ?? string.Empty);
    }

    /// <summary>Tells what is wrong with Slack messages, modals and home pages.</summary>
    public static Task<IReadOnlyList<string>> OfBlocksAsync(params IEnumerable<NamedJson> messagesAndViews) =>
        ProblemsAsync("validate-blocks.mjs", messagesAndViews);

    /// <summary>Tells what is wrong with Teams manifests.</summary>
    public static Task<IReadOnlyList<string>> OfManifestsAsync(params IEnumerable<NamedJson> manifests) =>
        ProblemsAsync("validate-manifest.mjs", manifests);

    private static async Task<IReadOnlyList<string>> ProblemsAsync(
        string script,
        IEnumerable<NamedJson> documents,
        params string[] arguments
    ) => [.. (await NodeScript.RunAsync(script, documents, arguments)).Select(Line)];

    private static string Line(JsonElement told)
    {
        var problems = told.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString());
        return $"{told.GetProperty("name").GetString()}: {string.Join("; ", problems)}";
    }
}
