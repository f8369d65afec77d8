namespace CareBot.Core.Empowerment.Documents;

/// <summary>How much of another currency one unit of the policy's currency is, by the policy's own decision.</summary>
internal sealed record RateEntry(Currency Currency, decimal Rate, int Line);
