using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Judges an offer: is it never right, owed, in place of what is owed, too small, too much, or within the person's authority?</summary>
internal sealed class OfferJudge(CompiledPolicy policy, Situation situation, Reckoning reckoning)
{
    private readonly Refusals _refusals = new(policy, reckoning);

    public OfferVerdict Judge(Offer raw)
    {
        var offer = raw.Amount is { } amount
            ? raw with
            {
                Amount = policy.Exchange.Cost(amount, situation.Currency),
            }
            : raw;
        var worth = new Worth(policy, reckoning, offer);
        return (OfferVerdict?)Never(offer)
            ?? Owed(offer)
            ?? InPlaceOfOwed(offer, worth)
            ?? Safety(offer)
            ?? TooSmall(offer, worth)
            ?? TooMuch(offer, worth)
            ?? ByAuthority(
                worth.IsOpen ? offer with { Amount = worth.Suggested } : offer,
                worth.Amount ?? worth.Suggested
            );
    }

    /// <summary>Finds the nearest role that may give an amount, or null.</summary>
    public string? NearestRole(Money? amount, bool onTop)
    {
        var ceiling = onTop ? reckoning.Ceiling : reckoning.GrossCeiling;
        if (ceiling is { } most && amount > most)
            return null;
        return Limits
            .Ladder(policy, reckoning, situation.Currency)
            .FirstOrDefault(role =>
                role.Role != situation.Role
                && role.Amount > reckoning.Own.Amount
                && (amount is not { } asked || role.Amount - reckoning.Already >= asked)
            )
            ?.Role;
    }

    private OfferVerdict.Never? Never(Offer offer) =>
        _refusals.NeverRight(offer) is { } reason ? new OfferVerdict.Never(offer, reason) : null;

    private OfferVerdict? Owed(Offer offer)
    {
        var kind = policy.Remedies.GetValueOrDefault(offer.Remedy);
        foreach (var (rule, owed) in reckoning.Owed)
        {
            var entry = policy.Owed.Rules[rule].Entry;
            var named = entry.Give.Any(remedy => remedy.Text == offer.Remedy);
            // Money is money: the full price back is the refund, whatever it is called.
            var amounts = !offer.OnTop && kind?.Kind == RemedyKind.Money && reckoning.MoneyOwed && offer.Amount >= owed;
            if (!named && !amounts)
                continue;
            if (offer.Amount is not { } amount || amount == owed)
                return new OfferVerdict.Owed(offer, entry.Reason);
            if (owed is not { } due)
                return UpToLimit(offer, amount, entry.Reason);
            if (amount > due)
                return Excess(offer, amount - due, entry.Reason);
            if (kind is { MayBePart: true } && !offer.OnTop)
                return new OfferVerdict.Owed(offer, entry.Reason);
        }

        return null;
    }

    // Where nobody knows what it comes to, the role's limit says how much is believed; no budget and no key changes that.
    private OfferVerdict UpToLimit(Offer offer, Money amount, Reason reason) =>
        amount <= reckoning.Left(reckoning.Authority.ByRole, reckoning.Ceiling)
            ? new OfferVerdict.Owed(offer, reason)
            : ByAuthority(offer, amount);

    // What goes beyond the owed amount comes on top of it, and only that counts.
    private OfferVerdict Excess(Offer offer, Money excess, Reason reason)
    {
        if (reckoning.IsSafety)
            return new OfferVerdict.Owed(offer with { Amount = offer.Amount - excess }, reason);
        return reckoning.Ceiling is { } most && excess > most
            ? new OfferVerdict.TooMuch(offer, most, _refusals.TooMuch(excess, most))
            : ByAuthority(offer, excess);
    }

    private OfferVerdict.InPlaceOfOwed? InPlaceOfOwed(Offer offer, Worth worth)
    {
        if (offer.OnTop || !reckoning.MoneyOwed || worth.Kind is not (RemedyKind.Voucher or RemedyKind.Money))
            return null;
        if (worth.Kind == RemedyKind.Voucher)
            return new OfferVerdict.InPlaceOfOwed(offer, _refusals.VoucherForMoney(offer));
        return
            offer.Amount is { } amount
            && amount >= reckoning.GrossFloor
            && reckoning.Owed.Any(each => amount < each.Amount)
            ? new OfferVerdict.InPlaceOfOwed(offer, _refusals.PartOfOwed(amount))
            : null;
    }

    private OfferVerdict.NeedsApproval? Safety(Offer offer) =>
        reckoning.IsSafety && policy.Document.Safety is { } safety
            ? new(offer, reckoning.Limit, safety.GoesTo.Text, safety.Reason)
            : null;

    private OfferVerdict.TooSmall? TooSmall(Offer offer, Worth worth)
    {
        var floor = offer.OnTop ? reckoning.Floor : reckoning.GrossFloor;
        if (worth.Kind is not (RemedyKind.Money or RemedyKind.Voucher) || !(worth.Amount < floor))
            return null;
        var amount = worth.Amount ?? floor;
        return new(offer, floor, _refusals.Share(amount), _refusals.TooSmall(amount, floor));
    }

    private OfferVerdict.TooMuch? TooMuch(Offer offer, Worth worth)
    {
        var ceiling = offer.OnTop || worth.Kind is null ? reckoning.Ceiling : reckoning.GrossCeiling;
        if (worth.IsWaiver && offer.Also is null && reckoning.Outstanding is { } rest && worth.Amount > rest)
            return new(offer, rest, _refusals.MoreThanOutstanding(rest));
        return ceiling is { } most && worth.Amount is { } amount && amount > most
            ? new(offer, most, _refusals.TooMuch(amount, most))
            : null;
    }

    private OfferVerdict ByAuthority(Offer offer, Money? counted)
    {
        // Beside what is owed the ceiling is lower than for an offer that stands in its place.
        var isBeside = offer.OnTop || counted != offer.Amount;
        var ceiling = isBeside ? reckoning.Ceiling : reckoning.GrossCeiling;
        if (counted is { } amount && amount <= reckoning.Left(reckoning.Own, ceiling))
            return new OfferVerdict.Allowed(offer, amount, reckoning.ReasonFor(amount, ceiling));
        var reason = reckoning.ReasonFor(reckoning.Limit, reckoning.Ceiling);
        return new OfferVerdict.NeedsApproval(offer, reckoning.Limit, NearestRole(counted, isBeside), reason);
    }
}
