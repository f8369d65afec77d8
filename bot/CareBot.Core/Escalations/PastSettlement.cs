namespace CareBot.Core.Escalations;

/// <summary>What a case of a kind was settled with.</summary>
/// <param name="CaseId">Which.</param>
/// <param name="Given">Everything that was given, keys of the policy's <c>remedies</c> or <c>gestures</c>, each once.</param>
/// <param name="Added">How much was added to what was owed.</param>
public sealed record PastSettlement(string CaseId, IReadOnlyList<string> Given, Money Added);
