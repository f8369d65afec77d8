namespace CareBot.Core.Digests;

/// <summary>What somebody said when they were asked whether a good deed of theirs may be told.</summary>
public enum KudosConsent
{
    /// <summary>Nothing yet; nothing is shown.</summary>
    Waiting,

    /// <summary>Yes, with their name.</summary>
    WithName,

    /// <summary>Yes, without it.</summary>
    WithoutName,

    /// <summary>Rather not.</summary>
    No,
}
