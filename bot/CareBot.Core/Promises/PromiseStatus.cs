namespace CareBot.Core.Promises;

/// <summary>Where a promise stands.</summary>
public enum PromiseStatus
{
    /// <summary>Its time is still to come and nobody was reminded.</summary>
    Made,

    /// <summary>Its owner was reminded.</summary>
    Reminded,

    /// <summary>It was kept.</summary>
    Kept,

    /// <summary>Its time passed without it.</summary>
    Broken,
}
