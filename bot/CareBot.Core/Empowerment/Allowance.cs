namespace CareBot.Core.Empowerment;

/// <summary>Between which amounts a person may add money on their own authority.</summary>
/// <param name="Floor">Less than this, on top of what is owed, is too small; nothing where what is owed is enough by itself.</param>
/// <param name="Limit">The most that is left of the person's own limit, already cut to the ceiling.</param>
/// <param name="Ceiling">More than this is too much, whoever gives it; null where no price is known.</param>
/// <param name="Reason">The rule that set the limit.</param>
/// <param name="FloorReason">The rule that set the floor; null where there is none.</param>
public sealed record Allowance(Money Floor, Money Limit, Money? Ceiling, Reason Reason, Reason? FloorReason = null)
{
    /// <summary>Gets a value indicating whether the person has room for an adequate amount of money.</summary>
    public bool IsEnough => Limit.IsPositive && Floor <= Limit;
}
