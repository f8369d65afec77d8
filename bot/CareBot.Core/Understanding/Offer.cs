namespace CareBot.Core.Understanding;

/// <summary>Something that we gave, or would give, to a customer.</summary>
/// <param name="Remedy">A key of the policy's <c>remedies</c> or <c>gestures</c>.</param>
/// <param name="Amount">Its worth to the customer; null where it has none or it was not said.</param>
/// <param name="OnTop">True when it comes on top of what is owed, false when it stands in its place.</param>
/// <param name="PaidByEmployee">True when the member of staff would pay for it, which is never right.</param>
/// <param name="Also">A second remedy that the same amount pays for, such as a dinner beside a waiver.</param>
public sealed record Offer(
    string Remedy,
    Money? Amount = null,
    bool OnTop = false,
    bool PaidByEmployee = false,
    string? Also = null
);
