namespace CareBot.Core.Replays;

/// <summary>How many, and how much in all.</summary>
/// <param name="Count">How many.</param>
/// <param name="Sum">How much, in the policy's currency at its own rates.</param>
public sealed record ReplayedMoney(long Count, Money Sum)
{
    /// <summary>Returns the sum with one more.</summary>
    /// <param name="amount">How much it is, in the same currency.</param>
    public ReplayedMoney Plus(Money amount) => new(Count + 1, Sum + amount);
}
