using CareBot.Core.People;
using CareBot.Core.Promises;
using CareBot.Core.Understanding;
using CareBot.Years.Company;

namespace CareBot.Years.Lives;

/// <summary>What becomes of a promise: mostly it is kept in time, sometimes put off once, sometimes broken and then mostly kept late.</summary>
internal static class PromiseLife
{
    private enum Fate
    {
        KeptEarly,
        KeptOnceReminded,
        KeptOnceDue,
        PutOff,
        Broken,
    }

    private static readonly (Fate Fate, double Weight)[] Fates =
    [
        (Fate.KeptEarly, 0.28),
        (Fate.KeptOnceReminded, 0.44),
        (Fate.KeptOnceDue, 0.08),
        (Fate.PutOff, 0.07),
        (Fate.Broken, 0.13),
    ];

    /// <summary>Lives it from the moment when it is made.</summary>
    /// <param name="world">Everything around.</param>
    /// <param name="store">Where.</param>
    /// <param name="owner">Who keeps it.</param>
    /// <param name="dice">Its chance.</param>
    /// <param name="about">The case that it belongs to, if any.</param>
    public static IEnumerable<DateTimeOffset> Live(
        World world,
        YearStore store,
        Employee owner,
        Dice dice,
        CaseScribe? about
    )
    {
        var subject = about?.Subject ?? FormattableString.Invariant($"promise-{world.Promises + 1}");
        var scribe = new PromiseScribe(world, store, owner, subject);
        var fate = dice.Weigh(Fates);
        scribe.Make(DueAfter(world, store, dice), about?.Case.Id);
        if (fate == Fate.PutOff)
        {
            yield return Between(dice, world.Now, scribe.Promise.RemindAt);
            scribe.Postpone(DueAfter(world, store, dice));
            fate = Fate.KeptOnceReminded;
        }

        foreach (var at in fate == Fate.Broken ? [] : Keep(world, scribe, dice, fate))
            yield return at;
        if (fate != Fate.Broken)
            yield break;
        foreach (var at in UntilDue(scribe))
            yield return at;
        yield return scribe.Promise.DueAt + PromiseTimes.Grace;
        Break(world, store, owner, scribe, about, dice);
        foreach (var at in AfterBreaking(world, scribe, dice))
            yield return at;
    }

    private static IEnumerable<DateTimeOffset> Keep(World world, PromiseScribe scribe, Dice dice, Fate fate)
    {
        if (fate == Fate.KeptEarly)
        {
            yield return Between(dice, world.Now, scribe.Promise.RemindAt);
        }
        else if (fate == Fate.KeptOnceDue)
        {
            foreach (var at in UntilDue(scribe))
                yield return at;
            yield return Between(dice, scribe.Promise.DueAt, scribe.Promise.DueAt + PromiseTimes.Grace);
        }
        else
        {
            yield return scribe.Promise.RemindAt;
            if (scribe.Promise.RemindAt < scribe.Promise.DueAt)
                scribe.Remind();
            yield return Between(dice, world.Now, scribe.Promise.DueAt);
        }

        scribe.Keep();
    }

    private static IEnumerable<DateTimeOffset> UntilDue(PromiseScribe scribe)
    {
        yield return scribe.Promise.RemindAt;
        if (scribe.Promise.RemindAt < scribe.Promise.DueAt)
            scribe.Remind();
        yield return scribe.Promise.DueAt;
        scribe.ComeDue();
    }

    private static void Break(
        World world,
        YearStore store,
        Employee owner,
        PromiseScribe scribe,
        CaseScribe? about,
        Dice dice
    )
    {
        var raised = about ?? new CaseScribe(world, store, owner, scribe.Subject);
        var wasSettled = about is null || about.IsSettled;
        if (about is null)
        {
            var facts = new Facts { Issue = "promise-broken", Fault = Fault.Ours };
            raised.OpenFromPromise(facts, scribe.Promise.Id);
        }
        else
        {
            raised.BreakPromise("carebot");
        }

        scribe.Break(raised.Case.Id);
        if (wasSettled)
            world.Begin(CaseLife.Repair(raised, dice.Fork()));
    }

    private static IEnumerable<DateTimeOffset> AfterBreaking(World world, PromiseScribe scribe, Dice dice)
    {
        var late = world.Now.AddSeconds(Math.Floor(dice.Skewed(4500, 0.9)));
        var isKept = dice.Chance(0.65);
        if (scribe.Promise.ClimbsAt is { } climbs && (!isKept || late > climbs))
        {
            yield return climbs;
            scribe.Climb();
        }

        if (!isKept)
            yield break;
        yield return late;
        scribe.Keep();
    }

    // A quarter of an hour within the opening hours of one of the next days, with half an hour left before closing.
    private static DateTimeOffset DueAfter(World world, YearStore store, Dice dice)
    {
        var hours = dice.Weigh<double>([(3, 0.35), (24, 0.35), (48, 0.2), (96, 0.1)]) * dice.Between(0.7, 1.3);
        var wanted = store.WhenOpen(world.Now.AddSeconds(Math.Floor(hours * 3600)));
        var quarter = TimeSpan.FromMinutes(15).Ticks;
        var rounded = new DateTimeOffset((wanted.UtcTicks + quarter - 1) / quarter * quarter, TimeSpan.Zero);
        var open = store.WhenOpen(rounded.AddMinutes(30)) == rounded.AddMinutes(30);
        return open ? rounded : store.WhenOpen(rounded.AddHours(3)).ToUniversalTime().AddHours(1);
    }

    private static DateTimeOffset Between(Dice dice, DateTimeOffset from, DateTimeOffset until) =>
        from.AddSeconds(Math.Floor(Math.Max(0, (until - from).TotalSeconds) * dice.Between(0.05, 0.95)));
}
