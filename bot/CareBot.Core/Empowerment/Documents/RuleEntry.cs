namespace CareBot.Core.Empowerment.Documents;

/// <summary>What every rule has: a name, a place in the file, conditions, and a reason for people.</summary>
internal abstract record RuleEntry
{
    public required string Name { get; init; }

    public required int Line { get; init; }

    public required IReadOnlyList<Clause> When { get; init; }

    public string Because { get; init; } = string.Empty;

    public string? Source { get; init; }

    public Reason Reason => new(Name, Line, Because, Source);
}
