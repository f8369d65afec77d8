using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Years.Lives;

/// <summary>Throws how a request is decided.</summary>
internal static class Judgement
{
    /// <summary>Throws for one request.</summary>
    /// <param name="scribe">The case.</param>
    /// <param name="dice">Its chance.</param>
    /// <param name="asked">What is asked for; null where only attention is.</param>
    /// <param name="saidNo">Whether the same person has declined it before.</param>
    public static (DecisionOutcome Outcome, Offer? Granted) Throw(
        CaseScribe scribe,
        Dice dice,
        Offer? asked,
        bool saidNo
    )
    {
        var (how, share) = (dice.Share(), dice.Share());
        if (asked is not { Amount: { } amount })
            return (DecisionOutcome.Approved, asked);
        var habit = HabitFor(scribe, amount, saidNo);
        return how < habit.AsAsked ? (DecisionOutcome.Approved, asked)
            : how < habit.AsAsked + habit.Changed ? Change(scribe, asked, amount, habit.Least + (habit.Spread * share))
            : (DecisionOutcome.Declined, null);
    }

    private static Habit HabitFor(CaseScribe scribe, Money amount, bool saidNo)
    {
        var (planted, store) = (scribe.World.Plan.Planted, scribe.Store);
        var limit = scribe.World.Policy.Decide(scribe.Own()).Allowance.Limit;
        var isAbove = amount > limit;
        if (
            planted.LowLimit is { } low
            && low.Covers(scribe.Owner.Role, scribe.Kind.Issue)
            && isAbove
            && amount.MinorUnits * 100 <= limit.MinorUnits * low.UpToPercent
        )
        {
            return Habit.AlwaysYes;
        }

        return planted.HasUnfairStore && store.Id == scribe.World.Planted.Unfair.Id ? Habit.Unfair
            : planted.GenerousLimit is { } generous && scribe.Kind.Class <= generous.UpToClass ? Habit.Thrifty
            : saidNo ? Habit.Stubborn
            : amount.MinorUnits <= limit.MinorUnits * 2 ? Habit.Usual.Leaning(store.Leaning)
            : Habit.ForMuch.Leaning(store.Leaning);
    }

    // Whole units, no insult, and less than was asked for; where that cannot be, it is a no.
    private static (DecisionOutcome Outcome, Offer? Granted) Change(
        CaseScribe scribe,
        Offer asked,
        Money amount,
        double share
    )
    {
        var floor = scribe.World.Policy.Decide(scribe.Own()).Allowance.Floor.MinorUnits;
        var granted = Math.Max(Math.Max(100, (floor + 99) / 100 * 100), (long)(amount.MinorUnits * share) / 100 * 100);
        return granted < amount.MinorUnits
            ? (DecisionOutcome.ApprovedWithChange, asked with { Amount = amount with { MinorUnits = granted } })
            : (DecisionOutcome.Declined, null);
    }
}
