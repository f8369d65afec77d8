using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>Decides whether something may be handed over now, and what it costs whom.</summary>
internal static class Settlement
{
    /// <summary>Returns what was given, or why it may not be.</summary>
    public static (GivenRemedy? Given, Reason Reason) Allow(Turn turn, Case existing, Offer offer)
    {
        if (existing.Approval is { } approval && Covers(approval.Granted, offer))
        {
            var given = offer.Amount ?? AmountOf(approval.Granted, existing);
            return (new(offer.Remedy, given, Zero(existing), approval.Rule, given), Granted);
        }

        var situation = turn.OwnSituation(existing.Facts, existing);
        var verdict = turn.Policy.Judge(situation, offer);
        return verdict switch
        {
            OfferVerdict.Owed owed => (
                new GivenRemedy(
                    offer.Remedy,
                    OwedAmount(turn, situation, existing, owed.Offer),
                    Zero(existing),
                    owed.Reason.Rule
                ),
                owed.Reason
            ),
            OfferVerdict.Allowed allowed => (
                new GivenRemedy(
                    offer.Remedy,
                    AmountOf(allowed.Offer, existing),
                    allowed.Counted,
                    allowed.Reason.Rule,
                    allowed.Counted
                ),
                allowed.Reason
            ),
            _ => (null, Explain(turn, verdict)),
        };
    }

    private static readonly Reason Granted = new("approved", 0, "It was approved.");

    private static bool Covers(Offer granted, Offer offer) =>
        granted.Remedy == offer.Remedy
        && (
            offer.Amount is not { } wanted
            || (granted.Amount is { } most && wanted.Currency == most.Currency && wanted <= most)
        );

    private static Reason Explain(Turn turn, OfferVerdict verdict)
    {
        var (strong, rest) = OfferWords.Say(verdict, turn.Policy);
        return verdict.Reason with { Because = $"{strong} {rest}" };
    }

    private static Money OwedAmount(Turn turn, Situation situation, Case existing, Offer offer)
    {
        var line = turn.Policy.Decide(situation).Owed.FirstOrDefault(owed => owed.Remedies.Contains(offer.Remedy));
        return offer.Amount ?? line?.Amount ?? Zero(existing);
    }

    private static Money AmountOf(Offer offer, Case existing) => offer.Amount ?? Zero(existing);

    private static Money Zero(Case existing) => Money.Zero(existing.Currency);
}
