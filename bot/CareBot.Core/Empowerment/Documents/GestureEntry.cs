namespace CareBot.Core.Empowerment.Documents;

/// <summary>Something small that may be added. Its name is its key and its conditions are what it fits.</summary>
internal sealed record GestureEntry : RuleEntry
{
    public required string Title { get; init; }

    public required Money Cost { get; init; }

    public required string Text { get; init; }

    public string? Words { get; init; }

    public IReadOnlyList<PolicyNode.Scalar> Says { get; init; } = [];
}
