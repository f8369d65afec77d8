namespace CareBot.Core.Cases;

/// <summary>How the policy judged an offer, in one word.</summary>
public enum JudgedAs
{
    /// <summary>It is what the customer is owed.</summary>
    Owed,

    /// <summary>The person may give it.</summary>
    Allowed,

    /// <summary>It needs somebody with a higher limit.</summary>
    NeedsApproval,

    /// <summary>It is less than what went wrong is worth.</summary>
    TooSmall,

    /// <summary>It is so much that it buys nothing more.</summary>
    TooMuch,

    /// <summary>It would stand in for something that is owed.</summary>
    InPlaceOfOwed,

    /// <summary>It is never right.</summary>
    Never,
}
