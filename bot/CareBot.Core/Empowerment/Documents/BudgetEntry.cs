namespace CareBot.Core.Empowerment.Documents;

/// <summary>What a store may add in a week.</summary>
internal sealed record BudgetEntry
{
    public required Reason Reason { get; init; }

    public required Money PerWeek { get; init; }

    public required int AlarmAtPercent { get; init; }

    /// <summary>Gets what is left of everybody's limit for the lightest troubles once it is spent.</summary>
    public int NarrowsToPercent { get; init; } = 50;

    /// <summary>Gets the stores that it is for, by id; empty for all others.</summary>
    public IReadOnlyList<PolicyNode.Scalar> Stores { get; init; } = [];
}
