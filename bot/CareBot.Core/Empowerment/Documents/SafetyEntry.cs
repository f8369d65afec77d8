namespace CareBot.Core.Empowerment.Documents;

/// <summary>What happens where somebody was or could be hurt.</summary>
internal sealed record SafetyEntry
{
    public required IReadOnlyList<PolicyNode.Scalar> Issues { get; init; }

    public required IReadOnlyList<PolicyNode.Scalar> DoNow { get; init; }

    public required PolicyNode.Scalar GoesTo { get; init; }

    public required Reason Reason { get; init; }
}
