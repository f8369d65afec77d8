using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>An offer that the policy stopped.</summary>
/// <param name="Offer">What somebody had in mind.</param>
/// <param name="Rule">The rule that stopped it.</param>
public sealed record StoppedOffer(Offer Offer, string Rule);
