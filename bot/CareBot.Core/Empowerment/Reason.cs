namespace CareBot.Core.Empowerment;

/// <summary>Why a line of a verdict stands there.</summary>
/// <param name="Rule">The rule's name in the policy.</param>
/// <param name="Line">The rule's line in the policy file, from 1.</param>
/// <param name="Because">One sentence for people.</param>
/// <param name="Source">Where it can be read, usually an address; null for the business's own rules.</param>
public sealed record Reason(string Rule, int Line, string Because, string? Source = null);
