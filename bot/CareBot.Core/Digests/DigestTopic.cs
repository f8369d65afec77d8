namespace CareBot.Core.Digests;

/// <summary>What a digest speaks of, and what somebody may wish not to hear.</summary>
public enum DigestTopic
{
    /// <summary>The digest as a whole.</summary>
    Digest,

    /// <summary>Cases by kind, settled at the counter, time to yes.</summary>
    Numbers,

    /// <summary>Money against budget, offers that were too small, and what is owed and not yet paid.</summary>
    Money,

    /// <summary>Promises kept and broken.</summary>
    Promises,

    /// <summary>Requests by outcome, and how long they waited.</summary>
    Requests,

    /// <summary>Authority never used, where the answer is always yes, and the limits that are proposed.</summary>
    Trust,

    /// <summary>Unequal outcomes for equal cases.</summary>
    Fairness,

    /// <summary>The good story of the week.</summary>
    Stories,

    /// <summary>Being asked whether a good deed of one's own may be told.</summary>
    Kudos,
}
