namespace CareBot.Core.Cases;

/// <summary>Something that a customer received, and what allowed it.</summary>
/// <param name="Remedy">A key of the policy's <c>remedies</c> or <c>gestures</c>.</param>
/// <param name="Amount">Its worth; nothing where it has none.</param>
/// <param name="Counted">How much of it counts against the giver's limit: nothing for what is owed or approved.</param>
/// <param name="Rule">The rule or decision that allowed it.</param>
public sealed record GivenRemedy(string Remedy, Money Amount, Money Counted, string Rule);
