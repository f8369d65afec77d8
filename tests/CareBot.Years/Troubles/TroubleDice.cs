using CareBot.Core;
using CareBot.Core.Understanding;
using CareBot.Years.Company;
using CareBot.Years.Seasons;

namespace CareBot.Years.Troubles;

/// <summary>Throws what a customer's trouble is like.</summary>
internal static class TroubleDice
{
    private static readonly string[] Occasions = ["birthday", "anniversary", "wedding", "funeral", "new-baby"];
    private static readonly string[] Tones = ["angry", "upset", "playful"];

    public static Facts Throw(Arrival arrival)
    {
        var (store, dice, category) = (arrival.Store, arrival.Dice, arrival.Category);
        var issue = dice.Weigh(TroubleMix.Issues(category));
        var place = dice.Weigh(TroubleMix.Places);
        var today = store.Shop.Today(arrival.At);
        var contacts = dice.Weigh<int>([(1, 0.89), (2, 0.09), (3, 0.02)]);
        return new Facts
        {
            Issue = issue,
            Category = category,
            Item = dice.Pick(TroubleMix.ItemsOf(category)),
            Price = PriceOf(store, category, dice),
            BoughtOn = today.AddDays(-DaysAgo(category, dice)),
            Fault = FaultOf(issue, dice),
            Place = place,
            Public = place == Place.Social ? dice.Chance(0.5) : null,
            Occasion = OccasionOf(category, today, store.Shop.Country, dice),
            Contacts = contacts,
            Given = contacts > 1 && dice.Chance(0.4) ? [new Offer("voucher", store.Local(5))] : [],
            Tone = dice.Chance(0.25) ? dice.Pick(Tones) : null,
            Loyal = dice.Chance(0.1) ? true : null,
        };
    }

    private static Money PriceOf(YearStore store, string category, Dice dice)
    {
        var price = Math.Max(4, dice.Skewed(TroubleMix.PriceOf(category), 0.6));
        var shown = dice.Chance(0.5) ? Math.Floor(price) + 0.99 : Math.Round(price);
        var local = store.Local(shown);
        // Prices end as prices do in whichever currency.
        return local with { MinorUnits = dice.Chance(0.5) ? local.MinorUnits / 100 * 100 : local.MinorUnits };
    }

    private static int DaysAgo(string category, Dice dice) =>
        category is "flowers" or "food"
            ? (int)dice.Between(0, 4)
            : (int)Math.Min(900, -35 * Math.Log(1 - dice.Share()));

    private static Fault FaultOf(string issue, Dice dice) =>
        issue is "special-request" ? Fault.Nobody
        : dice.Chance(0.03) ? Fault.Customer
        : issue is "late" or "lost" or "damaged" && dice.Chance(0.7) ? Fault.Partner
        : Fault.Ours;

    private static string? OccasionOf(string category, DateOnly today, string country, Dice dice)
    {
        var feast = Season.FeastAround(today, country);
        var isPresent = category is "flowers" or "food" or "toys";
        return feast is not null && dice.Chance(isPresent ? 0.6 : 0.15) ? feast
            : dice.Chance(isPresent ? 0.3 : 0.04) ? dice.Pick(Occasions)
            : null;
    }
}
