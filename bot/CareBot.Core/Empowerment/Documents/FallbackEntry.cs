namespace CareBot.Core.Empowerment.Documents;

/// <summary>What the asker may add where nobody answered at all.</summary>
internal sealed record FallbackEntry(Money MayAdd, Reason Reason);
