namespace CareBot.Core.Empowerment;

/// <summary>A role that may say yes to more.</summary>
/// <param name="Role">A key of the policy's <c>roles</c>.</param>
/// <param name="UpTo">The most that the role may add in all.</param>
/// <param name="NeedsTwoAbove">Above this a second approver is needed; null where never.</param>
/// <param name="Reason">The rule.</param>
public sealed record HigherLimit(string Role, Money UpTo, Money? NeedsTwoAbove, Reason Reason);
