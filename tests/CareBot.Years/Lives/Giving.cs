using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;
using CareBot.Years.Ledger;

namespace CareBot.Years.Lives;

/// <summary>What a customer receives in the end: what they are owed, what was granted or is their helper's own to give, and a gesture.</summary>
internal static class Giving
{
    /// <summary>Gives it and settles the case; a case on which nothing could be given stays open.</summary>
    /// <param name="scribe">The case.</param>
    /// <param name="dice">Its chance.</param>
    /// <param name="wish">How much its owner wanted to add; null for nothing.</param>
    public static void Settle(CaseScribe scribe, Dice dice, Money? wish)
    {
        var (whetherOwed, which, asVoucher, gesture) = (dice.Share(), dice.Share(), dice.Share(), dice.Share());
        var before = scribe.Case.Given.Count;
        if (whetherOwed < 0.93 && scribe.Case.Given.All(given => given.Added is not null))
            GiveOwed(scribe, which);
        if (scribe.Case.Approval is { } yes)
            GiveGranted(scribe, yes);
        else if (wish is { } amount)
            GiveOwn(scribe, amount, asVoucher < 0.3 ? "voucher" : "goodwill");
        if (gesture < 0.35 || scribe.Case.Given.Count == before)
            GiveGesture(scribe, which);
        if (scribe.Case.Given.Count > before)
            scribe.Settle();
    }

    private static void GiveOwed(CaseScribe scribe, double which)
    {
        if (scribe.World.Policy.Decide(scribe.Own()).Owed is not [var line, ..])
            return;
        var offer = new Offer(line.Remedies[(int)(which * line.Remedies.Count)]);
        if (scribe.World.Policy.Judge(scribe.Own(), offer) is not OfferVerdict.Owed { Reason.Rule: var rule })
            return;
        var amount = line.Amount ?? Money.Zero(scribe.Store.Currency);
        scribe.Give(offer, new(offer.Remedy, amount, Money.Zero(scribe.Store.Currency), rule), LedgerBasis.Owed);
    }

    private static void GiveGranted(CaseScribe scribe, Approval yes)
    {
        var nothing = Money.Zero(scribe.Store.Currency);
        var amount = yes.Granted.Amount ?? nothing;
        scribe.Give(yes.Granted, new(yes.Granted.Remedy, amount, nothing, yes.Rule, amount), LedgerBasis.Granted);
    }

    private static void GiveOwn(CaseScribe scribe, Money wish, string remedy)
    {
        var allowance = scribe.World.Policy.Decide(scribe.Own()).Allowance;
        var amount = Money.Min(wish, allowance.Limit);
        var isFirst = scribe.Case.Facts.Contacts is null or 1;
        TryOwn(scribe, new Offer(isFirst ? remedy : "goodwill", amount, OnTop: true));
    }

    private static void GiveGesture(CaseScribe scribe, double which)
    {
        var lines = scribe.World.Policy.Decide(scribe.Own()).Gestures;
        if (lines.Count > 0)
            TryOwn(scribe, new Offer(lines[(int)(which * lines.Count)].Remedy, OnTop: true));
    }

    private static void TryOwn(CaseScribe scribe, Offer offer)
    {
        if (
            offer.Amount is { IsPositive: false }
            || scribe.World.Policy.Judge(scribe.Own(), offer) is not OfferVerdict.Allowed allowed
        )
        {
            return;
        }

        var worth = allowed.Offer.Amount ?? Money.Zero(scribe.Store.Currency);
        var given = new GivenRemedy(offer.Remedy, worth, allowed.Counted, allowed.Reason.Rule, allowed.Counted);
        scribe.Give(offer, given, LedgerBasis.Own);
    }
}
