using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Years.Lives;

/// <summary>How an open case is put right: by its owner alone, or with somebody's yes.</summary>
internal static class PuttingRight
{
    public static IEnumerable<DateTimeOffset> Live(CaseScribe scribe, Dice dice)
    {
        var wasDecided = scribe.Case.Escalation is not null;
        yield return scribe.World.Now.AddSeconds((int)dice.Between(60, 360));
        var wish = Wishes.Throw(scribe, dice);
        if (wish is { IsAsked: true } && !wasDecided)
        {
            foreach (var at in Ask(scribe, dice, wish.Amount))
                yield return at;
            if (scribe.Case.Escalation is { Outcome: DecisionOutcome.Declined })
                wish = Wishes.AfterNo(scribe, wish);
        }

        yield return Handling(scribe, dice);
        if (scribe.Case.Status is not (CaseStatus.Settled or CaseStatus.Waiting))
            Giving.Settle(scribe, dice, wish?.Amount);
    }

    // A no is taken, mostly; now and then somebody else is asked for the same.
    private static IEnumerable<DateTimeOffset> Ask(CaseScribe scribe, Dice dice, Money amount)
    {
        var offer = new Offer("goodwill", amount, OnTop: true);
        var first = new RequestLife(scribe, dice, offer, round: 1);
        foreach (var at in first.Live())
            yield return at;
        if (!first.WasDeclined || !dice.Chance(0.2))
            yield break;
        yield return scribe.World.Now.AddSeconds((int)dice.Between(120, 1800));
        var second = new RequestLife(scribe, dice, offer, round: 2) { DeclinedBy = first.DecidedBy };
        foreach (var at in second.Live())
            yield return at;
    }

    // At the counter within minutes, by mail within the day.
    private static DateTimeOffset Handling(CaseScribe scribe, Dice dice)
    {
        var minutes = scribe.Kind.Place switch
        {
            Place.Counter => dice.Skewed(6, 0.6),
            Place.Phone => dice.Skewed(9, 0.6),
            Place.Social => dice.Skewed(40, 0.8),
            _ => dice.Skewed(120, 0.8),
        };
        var at = scribe.World.Now.AddSeconds(Math.Floor(Math.Min(minutes, 1400) * 60));
        var open = scribe.Store.WhenOpen(at).ToUniversalTime();
        return open == at ? at : open.AddMinutes((int)dice.Between(2, 90));
    }
}
