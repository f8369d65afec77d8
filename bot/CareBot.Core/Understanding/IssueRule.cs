namespace CareBot.Core.Understanding;

/// <summary>Chooses the issue that weighs most when a sentence tells of several.</summary>
internal static class IssueRule
{
    /// <summary>Returns the issue's key, or null.</summary>
    public static string? Choose(SentenceFacts facts) =>
        facts
            .Said(Topic.Issue)
            .OrderByDescending(match => Weight(match.Key))
            .ThenByDescending(match => match.Length)
            .ThenBy(match => match.First)
            .FirstOrDefault()
            ?.Key;

    /// <summary>Someone hurt goes before all; a thing that is wrong before its lateness, that before a tone of voice.</summary>
    private static int Weight(string key) =>
        key switch
        {
            "safety" => 5,
            "promise-broken" => 4,
            "late" => 2,
            "bad-service" => 1,
            "special-request" => 0,
            _ => 3,
        };
}
