namespace CareBot.Core.Empowerment;

/// <summary>What is owed, by one rule.</summary>
/// <param name="Remedies">Keys of the policy's <c>remedies</c>; the customer chooses one of them.</param>
/// <param name="Amount">What it comes to in money, if the price is known.</param>
/// <param name="Text">For people: "the £50 back, or the bouquet they ordered".</param>
/// <param name="Reason">The law or contract.</param>
public sealed record OwedLine(IReadOnlyList<string> Remedies, Money? Amount, string Text, Reason Reason);
