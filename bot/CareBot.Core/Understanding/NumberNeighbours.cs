using System.Collections.Frozen;

namespace CareBot.Core.Understanding;

/// <summary>The words beside a number that tell what it counts.</summary>
internal static class NumberNeighbours
{
    private static readonly FrozenSet<string> ModelWords = Set(
        "iphone ipad galaxy pixel playstation ps xbox macbook series model size gen generation version mark boeing airbus "
            + "no nr num number order ref reference invoice receipt ticket case booking tracking sku item room aisle floor "
            + "page till desk counter bus line flight gate store shop branch shelf bay row chapter step at aged age turned turning"
    );

    private static readonly FrozenSet<string> Units = Set(
        "inch inches in cm mm m km kg g lb lbs oz gb tb mb ml l cl litre litres liter liters w watt watts v volt volts hz mah mp "
            + "percent pct percentage day days week weeks month months year years yr yrs yo hour hours hr hrs h minute minutes "
            + "min mins second seconds sec secs am pm oclock time times x st nd rd th people persons guests kids children adults "
            + "pieces piece pcs pair pairs pack packs box boxes star stars items item seater door ply led degrees followers likes "
            + "views shares comments messages emails calls letters visits contacts complaints stems roses of customers orders "
            + "bags suitcases photos pictures employees colleagues stops miles nights fold"
    );

    private static readonly FrozenSet<string> MoneyVerbs = Set(
        "paid pay pays paying cost costs costing worth price priced for refund refunded refunding give gave giving given offer "
            + "offered offering charged charge owes owe owing owed wants want wanted asking asks demands spent spend value valued "
            + "total totalling was is its add adding added pounds at credit credited back voucher compensate got had another extra"
    );

    private static readonly FrozenSet<string> StrongVerbs = Set(
        "paid pay paying cost costs costing worth price priced refunded charged owes owe spent spend value valued refund total "
            + "give gave giving given offer offered offering add adding added credited compensate"
    );

    private static readonly FrozenSet<string> Fillers = Set(
        "about around nearly only just over approx roughly like almost exactly of a an the her him them us me back another "
            + "still extra up to maybe say it customer"
    );

    private static readonly FrozenSet<string> MoneyNouns = Set(
        "voucher vouchers refund refunds back off discount credit compensation gift coupon goodwill outstanding remaining owing "
            + "left unpaid instead more extra"
    );

    /// <summary>Returns true if the number behind the word is a name: "iphone 15", "order 4711".</summary>
    public static bool IsModelWord(string word) => ModelWords.Contains(word);

    /// <summary>Returns true if the number before the word counts something: "55 inch".</summary>
    public static bool IsUnit(string word) => Units.Contains(word);

    /// <summary>Returns true if the number behind the word may be money: "for 50".</summary>
    public static bool IsMoneyVerb(string word) => MoneyVerbs.Contains(word);

    /// <summary>Returns true if the number behind the word is money in any case: "paid 5".</summary>
    public static bool IsStrongVerb(string word) => StrongVerbs.Contains(word);

    /// <summary>Returns true if the word may stand between a verb and its number: "paid about 50".</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Returns true if the number before the word is money: "15 refund".</summary>
    public static bool IsMoneyNoun(string word) => MoneyNouns.Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
