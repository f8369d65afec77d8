using CareBot.Core;
using CareBot.Core.Understanding;

namespace CareBot.Simulation.People;

/// <summary>What staff type in a hurry about customers of all kinds.</summary>
/// <param name="dice">Chance.</param>
internal sealed class Sentences(Dice dice)
{
    private static readonly string[] Troubles =
    [
        "bouquet {0} came half dead, she wanted it for her mums birthday",
        "laptop bought 3 weeks ago wont turn on {0} he wants his money back",
        "sofa leg snapped after a year, paid {0}, furious",
        "wrong size trainers delivered {0} wants a swap",
        "kettle leaking, {0}, bought last tuesday",
        "hamper for xmas never arrived, {0}",
        "she was charged twice for a coat, {0} each time",
        "lego set has a piece missing, it was {0}, for a party on saturday",
        "suitcase handle ripped off at the airport, cost him {0}",
        "we promised to hold the dress for her wedding and sold it, {0}, shes in tears",
        "cake arrived squashed, {0}",
        "waited in all day for the fridge {0}, no delivery, promised for the 3rd",
        "the lady at desk 4 was rude to him, he's a regular, wants an apology",
        "headphones {0} no sound on the left since day one",
        "flowers wilted again, {0}, gave her a voucher last time",
        "mirror cracked in transit, {0}, came yesterday with dpd",
        "table scratched, paid {0} two months ago",
        "tv came late {0}, not broken just late",
        "wedding cake wrong name on it {0}",
        "dress shrank in the wash {0} bought 2 weeks ago",
    ];

    private const string Unsafe = "toaster sparks when you plug it in, nobody hurt, {0}";

    private static readonly (Place? Place, string Words)[] Places =
    [
        (Place.Counter, ", standing at the till"),
        (Place.Counter, ", he is here at the counter"),
        (Place.Counter, ", in the shop now"),
        (Place.Phone, ", on the phone"),
        (Place.Phone, ", she rang"),
        (Place.Mail, ", by email"),
        (Place.Social, ", wrote on instagram"),
        (null, ""),
    ];

    /// <summary>Makes up a customer.</summary>
    public Customer Come(Currency currency)
    {
        var (place, where) = dice.Pick(Places);
        var price = (int)Math.Min(3000, 12 + (75 * -Math.Log(1 - dice.Share()) * (dice.Chance(0.1) ? 8 : 1)));
        var trouble = dice.Chance(0.015) ? Unsafe : dice.Pick(Troubles);
        var isPublic = dice.Chance(place == Place.Social ? 0.6 : 0.03) ? ", posted online where everyone can see" : "";
        var paid = Forms.Amount(price, currency.Symbol);
        var order = dice.Between(1_000_000, 9_999_999);
        return new Customer(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, trouble, paid) + where + isPublic,
            price,
            order
        );
    }

    /// <summary>Says what the same customer comes back with.</summary>
    public static string Again(Customer before) =>
        $"{before.Sentence}, second time they come, order {before.Order.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
