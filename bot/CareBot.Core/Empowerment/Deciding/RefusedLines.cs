using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Lists what must not be offered, and why.</summary>
internal sealed class RefusedLines(CompiledPolicy policy, Situation situation, Reckoning reckoning)
{
    public IReadOnlyList<RefusedLine> Write(AskVerdict? ask, OfferVerdict? proposed)
    {
        List<RefusedLine> lines = [.. TooSmallBefore(), .. Warnings()];
        if (ask is AskVerdict.CannotBeGiven no && situation.Facts.Ask is { } asked)
            lines.Add(new($"the {TitleOf(asked.Remedy)} they ask for", no.Reason));
        if (
            proposed
            is OfferVerdict.TooSmall
                or OfferVerdict.TooMuch
                or OfferVerdict.InPlaceOfOwed
                or OfferVerdict.Never
        )
        {
            lines.Add(new(Name(proposed.Offer), proposed.Reason));
        }

        return [.. lines.DistinctBy(line => line.Text, StringComparer.Ordinal)];
    }

    // What was too little before is too little again.
    private IEnumerable<RefusedLine> TooSmallBefore()
    {
        var judge = new OfferJudge(policy, situation, reckoning);
        return situation
            .Facts.Given.Where(given => !given.OnTop)
            .Select(given => (Given: given, Verdict: judge.Judge(given)))
            .Where(each => each.Given.Amount is not null)
            .Select(each =>
                each.Verdict switch
                {
                    OfferVerdict.TooSmall small => Again(each.Given, small.Reason),
                    _ when IsVoucher(each.Given) && IsTooSmall(each.Verdict.Offer) => Again(
                        each.Given,
                        Both(each.Verdict.Offer)
                    ),
                    _ => null,
                }
            )
            .OfType<RefusedLine>();
    }

    private IEnumerable<RefusedLine> Warnings() =>
        policy
            .Warnings.Certain(reckoning.Point)
            .Select(rule => policy.Warnings.Rules[rule].Entry)
            .Select(entry => new RefusedLine(entry.Text, entry.Reason));

    private RefusedLine Again(Offer given, Reason reason) =>
        IsVoucher(given) ? new($"another {TitleOf(given.Remedy)}", reason) : new($"another {Name(given)}", reason);

    private Reason Both(Offer given)
    {
        var refusals = new Refusals(policy, reckoning);
        return reckoning.MoneyOwed
            ? refusals.VoucherForMoney(given)
            : refusals.TooSmall(given.Amount ?? reckoning.GrossFloor, reckoning.GrossFloor);
    }

    private bool IsTooSmall(Offer given) => given.Amount < reckoning.GrossFloor;

    private bool IsVoucher(Offer given) => policy.Remedies.GetValueOrDefault(given.Remedy)?.Kind == RemedyKind.Voucher;

    private string Name(Offer offer)
    {
        if (offer.PaidByEmployee)
            return "paying it yourself";
        return offer.Amount is { } amount ? $"{Shown(amount)} {TitleOf(offer.Remedy)}" : TitleOf(offer.Remedy);
    }

    private Money Shown(Money amount) => policy.Exchange.Cost(amount, situation.Currency) ?? amount;

    private string TitleOf(string key) =>
        policy.Remedies.GetValueOrDefault(key)?.Title
        ?? policy.GestureByKey.GetValueOrDefault(key)?.Title
        ?? key.Replace('-', ' ');
}
