namespace CareBot.Core.Cases;

/// <summary>Something that a customer received, and what allowed it.</summary>
/// <param name="Remedy">A key of the policy's <c>remedies</c> or <c>gestures</c>.</param>
/// <param name="Amount">Its worth; nothing where it has none.</param>
/// <param name="Counted">How much of it counts against the giver's limit: nothing for what is owed or approved.</param>
/// <param name="Rule">The rule or decision that allowed it.</param>
/// <param name="Added">What it costs beyond what is owed, and so takes of the store's budget; null for what counts against the limit.</param>
public sealed record GivenRemedy(string Remedy, Money Amount, Money Counted, string Rule, Money? Added = null);
