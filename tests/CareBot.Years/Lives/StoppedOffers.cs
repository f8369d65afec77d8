using CareBot.Core;
using CareBot.Core.Understanding;

namespace CareBot.Years.Lives;

/// <summary>Offers that somebody has in mind at first: mostly too small, now and then a voucher in place of money, or far too much.</summary>
internal static class StoppedOffers
{
    public static void Throw(CaseScribe scribe, Dice dice)
    {
        var (how, amount) = (dice.Share(), dice.Share());
        if (how > 0.11 || scribe.Case.Facts.Price is not { } price)
            return;
        scribe.Try(
            how < 0.07 ? new Offer("goodwill", Part(price, 0.01 + (0.1 * amount)))
            : how < 0.10 ? new Offer("voucher", Part(price, 0.1 + (0.3 * amount)))
            : new Offer("goodwill", Part(price, 1.6 + amount), OnTop: true)
        );
    }

    private static Money Part(Money price, double share) =>
        price with
        {
            MinorUnits = Math.Max(100, (long)(price.MinorUnits * share) / 50 * 50),
        };
}
