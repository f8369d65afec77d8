using CareBot.Core.Cases;

namespace CareBot.Core.Replays;

/// <summary>Says what another answer would have meant for the people in a case.</summary>
internal static class ReplayEffects
{
    /// <summary>Lists the effects, each with its money in the store's currency.</summary>
    public static IEnumerable<(ReplayEffect Effect, Money Money)> Of(Reweighed again)
    {
        var (then, now) = (again.Past.Weighed, again.Now);
        var happened = again.Past.Recorded.Event;
        if (happened is CaseEvent.CaseEscalated { Asked: not null } && again.IsTheirs)
            yield return (ReplayEffect.NeedlesslyRaised, again.Counted);
        if (happened is CaseEvent.RemedyGiven { Given: var given } && IsOwnGift(given, then) && !again.IsTheirs)
            yield return (ReplayEffect.GivenNoLonger, given.Counted);
        if (IsOffer(happened, then) && now.Judged == JudgedAs.TooSmall && then.Judged != JudgedAs.TooSmall)
            yield return (ReplayEffect.BelowFloor, again.Judged?.Offer.Amount ?? Money.Zero(now.Limit.Currency));
    }

    // What was approved counts against the budget but not against a limit; what is owed, against neither.
    private static bool IsOwnGift(GivenRemedy given, Weighing then) =>
        then.Judged == JudgedAs.Allowed && given.Added is { } added && added == given.Counted;

    // Each offer once: what was granted as asked, and what was given because it was granted, has been seen before.
    private static bool IsOffer(DomainEvent happened, Weighing then) =>
        happened switch
        {
            CaseEvent.RemedyGiven given => IsOwnGift(given.Given, then),
            CaseEvent.CaseEscalated => true,
            CaseEvent.CaseDecided decided => decided.Outcome == DecisionOutcome.ApprovedWithChange,
            _ => false,
        };
}
