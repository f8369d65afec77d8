namespace CareBot.Years.Ledger;

/// <summary>What became of promises.</summary>
/// <param name="Made">How many were made.</param>
/// <param name="Kept">How many were kept, late ones too.</param>
/// <param name="KeptLate">How many of those had been broken before.</param>
/// <param name="Broken">The time of how many passed.</param>
internal sealed record PromiseCounts(int Made, int Kept, int KeptLate, int Broken);
