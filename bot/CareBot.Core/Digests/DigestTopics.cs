using CareBot.Core.People;

namespace CareBot.Core.Digests;

/// <summary>The words by which people name what a digest speaks of.</summary>
internal static class DigestTopics
{
    // Shorter words have too many neighbours that mean something else.
    private const int ShortestSlip = 5;

    /// <summary>Gets all of them, in the order in which they are shown.</summary>
    public static IReadOnlyList<DigestTopic> All { get; } = Enum.GetValues<DigestTopic>();

    /// <summary>Returns the one word that people type.</summary>
    public static string KeyOf(DigestTopic topic) => topic.ToString().ToLowerInvariant();

    /// <summary>Says what it is about.</summary>
    public static string About(DigestTopic topic) =>
        topic switch
        {
            DigestTopic.Digest => "the whole Monday digest",
            DigestTopic.Numbers => "cases by kind, settled at the counter, time to yes",
            DigestTopic.Money => "the budget, offers too small, what is owed and not paid",
            DigestTopic.Promises => "promises kept and broken",
            DigestTopic.Requests => "how requests ended and how long they waited",
            DigestTopic.Trust => "authority nobody used, and limits to think about",
            DigestTopic.Fairness => "equal cases that ended differently",
            DigestTopic.Stories => "the good story of the week",
            DigestTopic.Kudos => "being asked whether a good deed of yours may be told",
            _ => throw new InvalidOperationException($"Nobody says {topic}."),
        };

    /// <summary>Finds what a word means, a slip of the finger included; null where it means nothing of the kind.</summary>
    /// <param name="word">One word in lower case.</param>
    public static DigestTopic? Find(string word)
    {
        if (word is "everything" or "all" or "it")
            return DigestTopic.Digest;
        var meant = word.Length < ShortestSlip ? word : NearestName.Find(word, All.Select(KeyOf)) ?? word;
        foreach (var topic in All.Where(topic => KeyOf(topic) == meant))
            return topic;
        return null;
    }
}
