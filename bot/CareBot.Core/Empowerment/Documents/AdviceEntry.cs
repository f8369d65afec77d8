namespace CareBot.Core.Empowerment.Documents;

/// <summary>A hint for the member of staff. All that match are shown.</summary>
internal sealed record AdviceEntry : RuleEntry
{
    public required string Say { get; init; }
}
