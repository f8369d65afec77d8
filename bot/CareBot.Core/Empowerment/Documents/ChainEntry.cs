namespace CareBot.Core.Empowerment.Documents;

/// <summary>Who is asked in a kind of situation, in order. The first that matches counts.</summary>
internal sealed record ChainEntry : RuleEntry
{
    public required IReadOnlyList<StepEntry> Steps { get; init; }

    /// <summary>Gets how long each step waits; null to wait as long as the customer's place allows.</summary>
    public TimeSpan? Wait { get; init; }
}
