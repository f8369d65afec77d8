using CareBot.Core.Cases;
using CareBot.Core.Empowerment;

namespace CareBot.Core.Replays;

/// <summary>What another policy says to the same.</summary>
/// <param name="Past">What was said then.</param>
/// <param name="Now">What it says, without a mark.</param>
/// <param name="Judged">How it judges the offer; null where there was none.</param>
internal sealed record Reweighed(PastVerdict Past, Weighing Now, OfferVerdict? Judged)
{
    /// <summary>Gets a value indicating whether people would have noticed.</summary>
    public bool IsOtherwise => Now != Past.Weighed with { Mark = Now.Mark };

    /// <summary>Gets a value indicating whether the person may give the offer by themselves.</summary>
    public bool IsTheirs => Now.Judged is JudgedAs.Owed or JudgedAs.Allowed;

    /// <summary>Gets how much of the person's limit the offer would take; nothing where it is owed, or not theirs.</summary>
    public Money Counted =>
        Judged is OfferVerdict.Allowed allowed ? allowed.Counted : Money.Zero(Past.Weighed.Limit.Currency);

    public static Reweighed By(Policy policy, PastVerdict past)
    {
        var (situation, offer) = (past.Situation, past.Weighed.Offer);
        var judged = offer is null ? null : policy.Judge(situation, offer);
        return new(past, Weighings.Unmarked(situation, policy.Decide(situation), offer, judged), judged);
    }
}
