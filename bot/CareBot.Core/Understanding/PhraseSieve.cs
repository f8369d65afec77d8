namespace CareBot.Core.Understanding;

/// <summary>Drops phrases that are only a part of another: "on the phone" is no phone.</summary>
internal static class PhraseSieve
{
    /// <summary>Returns the phrases that stand on their own.</summary>
    public static List<PhraseMatch> Keep(List<PhraseMatch> found) =>
        found.FindAll(match => !found.Exists(other => other.Covers(match) && Hides(other.Topic, match.Topic)));

    private static bool Hides(Topic longer, Topic shorter) =>
        longer == shorter
        || shorter switch
        {
            Topic.Category => true,
            Topic.Place => longer is Topic.Category,
            Topic.Remedy => longer is Topic.Issue or Topic.Category or Topic.Occasion or Topic.Place or Topic.Public,
            Topic.Issue => longer is Topic.Category or Topic.Place or Topic.Loyal or Topic.Remedy,
            Topic.Public => longer is Topic.Place,
            Topic.Loyal or Topic.Repeat => longer is Topic.Category or Topic.Issue,
            _ => false,
        };
}
