namespace CareBot.Core.Empowerment;

/// <summary>What a store may add in a week, what is owed not counted.</summary>
/// <param name="PerWeek">How much, in the store's currency.</param>
/// <param name="AlarmAt">At how much its managers are told.</param>
/// <param name="Reason">The rule.</param>
public sealed record Budget(Money PerWeek, Money AlarmAt, Reason Reason);
