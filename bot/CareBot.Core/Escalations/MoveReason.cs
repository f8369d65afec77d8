namespace CareBot.Core.Escalations;

/// <summary>Why somebody else is asked, or the same people anew.</summary>
public enum MoveReason
{
    /// <summary>Nobody answered in time.</summary>
    NoAnswer,

    /// <summary>Whoever was asked passed it on.</summary>
    PassedOn,

    /// <summary>One said yes, and the policy wants two.</summary>
    NeedsTwo,

    /// <summary>The question back was answered.</summary>
    Answered,
}
