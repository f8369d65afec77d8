namespace CareBot.Core.Empowerment;

/// <summary>Whether a policy can be used in spite of a finding.</summary>
public enum FindingSeverity
{
    /// <summary>It can; somebody should look.</summary>
    Warning,

    /// <summary>It cannot.</summary>
    Error,
}
