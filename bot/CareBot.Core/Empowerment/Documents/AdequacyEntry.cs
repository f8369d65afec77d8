namespace CareBot.Core.Empowerment.Documents;

/// <summary>Between which shares of the price affected an answer is adequate.</summary>
internal sealed record AdequacyEntry(int TooSmallBelowPercent, int TooMuchAbovePercent, int Line);
