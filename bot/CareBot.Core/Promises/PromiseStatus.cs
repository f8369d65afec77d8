namespace CareBot.Core.Promises;

/// <summary>Where a promise stands.</summary>
public enum PromiseStatus
{
    /// <summary>Its time is still to come and nobody was reminded.</summary>
    Made,

    /// <summary>Its owner was reminded ahead of time.</summary>
    Reminded,

    /// <summary>Its time is now, and its owner was told.</summary>
    Due,

    /// <summary>It was kept.</summary>
    Kept,

    /// <summary>Its time passed without it.</summary>
    Broken,
}
