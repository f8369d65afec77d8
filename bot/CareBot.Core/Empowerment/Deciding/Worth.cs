using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>What an offer is worth, as far as that is known.</summary>
internal sealed class Worth
{
    public Worth(CompiledPolicy policy, Reckoning reckoning, Offer offer)
    {
        var remedy = policy.Remedies.GetValueOrDefault(offer.Remedy);
        var cost = policy.GestureByKey.GetValueOrDefault(offer.Remedy)?.Cost;
        Kind = remedy?.Kind;
        IsWaiver = remedy?.Worth == AmountSource.Outstanding;
        Amount = offer.Amount ?? Usual(remedy, reckoning);
        if (cost is { } own)
            Amount = Dearer(offer.Amount, policy.Exchange.Cost(own, reckoning.Limit.Currency));
        IsOpen = Amount is null && Kind is RemedyKind.Money or RemedyKind.Voucher;
        Suggested = IsOpen ? SuggestedMoney.For(reckoning) : null;
    }

    /// <summary>Gets what sort of remedy it is; null for a gesture, or for something that the policy does not have.</summary>
    public RemedyKind? Kind { get; }

    public bool IsWaiver { get; }

    public Money? Amount { get; }

    /// <summary>Gets a value indicating whether it is money of which nobody has said how much.</summary>
    public bool IsOpen { get; }

    /// <summary>Gets an adequate amount for an open offer; null where there is no room for one.</summary>
    public Money? Suggested { get; }

    private static Money? Usual(RemedyEntry? remedy, Reckoning reckoning) =>
        remedy?.Worth switch
        {
            AmountSource.Price => reckoning.Price,
            AmountSource.Outstanding => reckoning.Outstanding,
            _ => null,
        };

    private static Money? Dearer(Money? said, Money? cost) =>
        said is { } amount && cost is { } own ? Money.Max(amount, own) : said ?? cost;
}
