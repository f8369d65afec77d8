namespace CareBot.Core.Empowerment.Documents;

/// <summary>A word of the policy, how people read it and how they say it.</summary>
internal record TermEntry
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public required int Line { get; init; }

    public IReadOnlyList<PolicyNode.Scalar> Says { get; init; } = [];
}
