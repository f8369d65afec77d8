namespace CareBot.Core.Digests;

/// <summary>What became of promises in a week.</summary>
/// <param name="Made">How many were made.</param>
/// <param name="Kept">How many were kept, late ones included.</param>
/// <param name="KeptLate">How many of these were kept after their time had passed.</param>
/// <param name="Broken">How many passed their time.</param>
public sealed record PromiseFigures(int Made, int Kept, int KeptLate, int Broken);
