namespace CareBot.Core.Cases;

/// <summary>Where a case stands.</summary>
public enum CaseStatus
{
    /// <summary>Something is left to do for its owner.</summary>
    Open,

    /// <summary>It waits for an approver.</summary>
    Waiting,

    /// <summary>It was decided, and the answer is still to be given to the customer.</summary>
    Decided,

    /// <summary>Nothing is left to do.</summary>
    Settled,
}
