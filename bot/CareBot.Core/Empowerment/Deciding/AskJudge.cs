using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Says how the customer's own wish stands.</summary>
internal sealed class AskJudge(CompiledPolicy policy, Situation situation, Reckoning reckoning)
{
    private readonly OfferJudge _offers = new(policy, situation, reckoning);

    public AskVerdict Judge(Ask ask)
    {
        if (reckoning.IsSafety && policy.Document.Safety is { } safety)
            return new AskVerdict.NeedsMore(safety.GoesTo.Text, null, safety.Reason);
        var isOwed = reckoning.Owed.Any(each =>
            policy.Owed.Rules[each.Rule].Entry.Give.Any(remedy => remedy.Text == ask.Remedy)
        );
        // Somebody who asks for a voucher or a dinner asks for it beside what is theirs, unless they ask for just that.
        var verdict = _offers.Judge(new Offer(ask.Remedy, ask.Amount, OnTop: !isOwed && reckoning.Owed.Length > 0));
        return verdict switch
        {
            OfferVerdict.Owed => new AskVerdict.IsOwed(verdict.Reason),
            OfferVerdict.Allowed => new AskVerdict.IsYours(verdict.Reason),
            OfferVerdict.NeedsApproval { Role: { } role } => new AskVerdict.NeedsMore(
                role,
                verdict.Offer.Amount,
                verdict.Reason
            ),
            OfferVerdict.TooSmall or OfferVerdict.InPlaceOfOwed when isOwed => new AskVerdict.IsOwed(OwedReason(ask)),
            OfferVerdict.TooSmall or OfferVerdict.InPlaceOfOwed => Modest(verdict),
            _ => new AskVerdict.CannotBeGiven(Text(ask, verdict.Reason), verdict.Reason),
        };
    }

    // Who asks for less than is right may have it; the rest of the answer says what is right.
    private AskVerdict Modest(OfferVerdict verdict)
    {
        if (verdict.Offer.Amount is not { } amount || amount <= reckoning.Limit)
            return new AskVerdict.IsYours(verdict.Reason);
        return _offers.NearestRole(amount, onTop: true) is { } role
            ? new AskVerdict.NeedsMore(role, amount, verdict.Reason)
            : new AskVerdict.CannotBeGiven(Text(new Ask(verdict.Offer.Remedy, amount), verdict.Reason), verdict.Reason);
    }

    private Reason OwedReason(Ask ask) =>
        reckoning
            .Owed.Select(each => policy.Owed.Rules[each.Rule].Entry)
            .First(entry => entry.Give.Any(remedy => remedy.Text == ask.Remedy))
            .Reason;

    private string Text(Ask ask, Reason reason)
    {
        var kind = policy.Remedies.GetValueOrDefault(ask.Remedy);
        var thing =
            kind is { Kind: RemedyKind.Goods } && situation.Facts.Item is { Length: > 0 } item
                ? item
                : kind?.Title
                    ?? policy.GestureByKey.GetValueOrDefault(ask.Remedy)?.Title
                    ?? ask.Remedy.Replace('-', ' ');
        var because = reason.Because.TrimEnd('.');
        return $"The {thing} I can't give: {(because.Length == 0 ? "it isn't ours to give" : char.ToLowerInvariant(because[0]) + because[1..])}.";
    }
}
