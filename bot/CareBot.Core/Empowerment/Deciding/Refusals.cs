using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Gives the reasons why something must not be offered.</summary>
internal sealed class Refusals(CompiledPolicy policy, Reckoning reckoning)
{
    private const string AdequacyRule = "adequacy";

    /// <summary>Returns why an offer is never right, or null if it may be.</summary>
    public Reason? NeverRight(Offer offer)
    {
        var rules = policy.Never.Certain(reckoning.Point).Select(rule => policy.Never.Rules[rule].Entry).ToArray();
        if (offer.PaidByEmployee)
            return rules.FirstOrDefault(rule => rule.PaidByEmployee)?.Reason ?? OurCost;
        return rules
            .FirstOrDefault(rule => !rule.PaidByEmployee && !rule.InsteadOfMoney && IsAbout(rule, offer.Remedy))
            ?.Reason;
    }

    public Reason VoucherForMoney(Offer offer)
    {
        var reason =
            policy
                .Never.Certain(reckoning.Point)
                .Select(rule => policy.Never.Rules[rule].Entry)
                .FirstOrDefault(rule => rule.InsteadOfMoney && IsAbout(rule, offer.Remedy))
                ?.Reason
            ?? MoneyForMoney;
        return offer.Amount is { } amount && amount < reckoning.GrossFloor
            ? reason with
            {
                Because = $"{Small(amount, reckoning.GrossFloor)}, and {Lower(reason.Because)}",
            }
            : reason;
    }

    public Reason PartOfOwed(Money amount) =>
        new(AdequacyRule, policy.Document.Adequacy.Line, $"{amount} is only a part of what is owed; give all of it.");

    public Reason TooSmall(Money amount, Money floor) =>
        new(AdequacyRule, policy.Document.Adequacy.Line, $"{Small(amount, floor)}.");

    public Reason TooMuch(Money amount, Money most) =>
        new(
            AdequacyRule,
            policy.Document.Adequacy.Line,
            most.IsPositive
                ? $"{amount} is more than helps; above {most} nothing more is won."
                : $"{amount} is more than helps; enough was given already."
        );

    public Reason MoreThanOutstanding(Money rest) =>
        new(AdequacyRule, policy.Document.Adequacy.Line, $"Only {rest} is still to be paid; no more can be waived.");

    /// <summary>Returns what an amount is of the price, in whole per cent.</summary>
    public int Share(Money amount) =>
        reckoning.Price is { IsPositive: true } price
            ? (int)Math.Min(int.MaxValue, amount.MinorUnits * 100 / price.MinorUnits)
            : 0;

    private static bool IsAbout(NeverEntry rule, string remedy) =>
        rule.Offer.Count == 0 || rule.Offer.Any(each => each.Text == remedy);

    private string Small(Money amount, Money floor) =>
        $"{amount} is {Share(amount)} % of what went wrong; under {floor} people leave";

    private static string Lower(string sentence) =>
        sentence.Length == 0 ? sentence : char.ToLowerInvariant(sentence[0]) + sentence[1..];

    // These two hold in every policy, whether it says so or not.
    private static Reason OurCost =>
        new("employee-pays", 1, "Our mistake is the company's cost; nobody pays for it out of their own pocket.");

    private static Reason MoneyForMoney =>
        new("voucher-for-money", 1, "A voucher cannot stand in for money that is owed.");
}
