namespace CareBot.Core.Empowerment.Documents;

/// <summary>What is owed by law or contract.</summary>
internal sealed record OwedEntry : RuleEntry
{
    public required IReadOnlyList<PolicyNode.Scalar> Give { get; init; }

    public AmountSource Amount { get; init; }

    /// <summary>Gets the most that the law or contract asks for; null where there is no such limit.</summary>
    public Money? AtMost { get; init; }

    /// <summary>Gets how it is said to staff; null to say it by the remedies' own words.</summary>
    public string? Text { get; init; }
}
