namespace CareBot.Core.Empowerment.Documents;

/// <summary>What makes a trouble graver.</summary>
internal sealed record RiseEntry : RuleEntry
{
    public required int By { get; init; }
}
