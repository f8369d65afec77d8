namespace CareBot.Core.Empowerment.Documents;

/// <summary>What to say in a kind of situation. The first that matches counts.</summary>
internal sealed record WordsEntry : RuleEntry
{
    public required string Private { get; init; }

    public string? Public { get; init; }
}
