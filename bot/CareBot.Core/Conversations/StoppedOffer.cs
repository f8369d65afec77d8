using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>An offer that the policy stopped, or that somebody asked for though it was theirs to give.</summary>
/// <param name="Offer">What somebody had in mind.</param>
/// <param name="Rule">The rule that stopped it.</param>
/// <param name="Attempt">What was tried.</param>
public sealed record StoppedOffer(Offer Offer, string Rule, string Attempt = "offer")
{
    /// <summary>Stands for a request that nobody needed to be asked for.</summary>
    public const string NeedlessAsk = "ask";
}
