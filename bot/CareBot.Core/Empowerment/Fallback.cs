namespace CareBot.Core.Empowerment;

/// <summary>What the asker may give on nobody's word once everybody was asked and nobody answered.</summary>
/// <param name="UpTo">The most, in the store's currency.</param>
/// <param name="Reason">The rule.</param>
public sealed record Fallback(Money UpTo, Reason Reason);
