namespace CareBot.Core.Digests;

/// <summary>In what equal cases end differently.</summary>
public enum UnevenIn
{
    /// <summary>In how often a request is approved as it was asked.</summary>
    Approvals,

    /// <summary>In how often a customer gets anything beyond what is owed.</summary>
    Extras,
}
