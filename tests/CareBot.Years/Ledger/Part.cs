namespace CareBot.Years.Ledger;

/// <summary>So many out of so many.</summary>
internal sealed record Part(int Count, int Of);
