namespace CareBot.Core.Cases;

/// <summary>How a request ended.</summary>
public enum EscalationEnd
{
    /// <summary>It was decided.</summary>
    Decided,

    /// <summary>The asker took it back.</summary>
    Withdrawn,

    /// <summary>Nobody answered for so long that it was given up.</summary>
    Expired,
}
