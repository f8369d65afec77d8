namespace CareBot.Bench;

/// <summary>What staff type in a hurry.</summary>
internal static class StaffSentences
{
    public static string[] All { get; } =
    [
        "bouquet £45 came half dead, she wanted it for her mums birthday, standing at the till",
        "laptop bought 3 weeks ago wont turn on £729 he wants his money back",
        "sofa leg snapped after a year, paid 1,150, furious on the phone",
        "wrong size trainers delivered 65 quid wants a swap",
        "kettle leaking, 29.99, bought last tuesday",
        "hamper for xmas never arrived, £80, third email now",
        "she was charged twice for a coat, 120 each time",
        "lego set has a piece missing, it was £55, for a party on saturday",
        "suitcase handle ripped off at the airport, cost him $189",
        "we said wed hold the dress for her wedding and sold it, shes in tears",
        "he got a dragon drawing to us lol wants a free console thats not out yet",
        "cake arrived squashed, 40 pounds, posted it on insta, everyone can see",
        "waited in all day for the fridge, no delivery, promised for the 3rd",
        "the lady at desk 4 was rude to him, he's a regular, wants an apology",
        "headphones £1.2k no sound on the left since day one",
        "toaster sparks when you plug it in, nobody hurt, £35",
        "offered her a £5 voucher last time, now flowers wilted again, £30",
        "mirror cracked in transit, €210, came yesterday with dpd",
        "table scratched, could i give her 50 off? paid 400 two months ago",
        "order 4471823 tv came late thirty five fifty delivery fee, not broken just late",
    ];
}
