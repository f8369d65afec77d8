namespace CareBot.Core.Digests;

/// <summary>In what equal cases end differently.</summary>
public enum UnevenIn
{
    /// <summary>In how often a request is approved as it was asked.</summary>
    Approvals,

    /// <summary>In how often a customer gets, beyond what is owed, at least what is usual for such a case.</summary>
    Extras,
}
