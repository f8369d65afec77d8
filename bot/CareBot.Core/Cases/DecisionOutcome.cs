namespace CareBot.Core.Cases;

/// <summary>How an approver decided.</summary>
public enum DecisionOutcome
{
    /// <summary>As asked.</summary>
    Approved,

    /// <summary>Something else than asked.</summary>
    ApprovedWithChange,

    /// <summary>No, with a reason.</summary>
    Declined,

    /// <summary>Nobody answered, and the policy lets the asker give something on nobody's word.</summary>
    Fallback,
}
