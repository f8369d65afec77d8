namespace CareBot.Core.Understanding;

/// <summary>What the customer asks for.</summary>
/// <param name="Remedy">A key of the policy's <c>remedies</c> or <c>gestures</c>.</param>
/// <param name="Amount">How much, if it was said.</param>
public sealed record Ask(string Remedy, Money? Amount = null);
