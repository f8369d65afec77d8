namespace CareBot.Core.Empowerment;

/// <summary>What became of a policy document.</summary>
/// <param name="Policy">The policy; null if a finding is an error, because a half-read policy is none.</param>
/// <param name="Findings">Everything that was found, by line.</param>
public sealed record PolicyCompilation(Policy? Policy, IReadOnlyList<Finding> Findings)
{
    /// <summary>Gets the text that was read, to the letter; null where it could not be.</summary>
    public string? Text { get; init; }

    /// <summary>Gets a value indicating whether nothing at all was found.</summary>
    public bool IsClean => Findings.Count == 0;
}
