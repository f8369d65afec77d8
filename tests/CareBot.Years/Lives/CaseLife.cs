using CareBot.Core.Understanding;
using CareBot.Years.Seasons;
using CareBot.Years.Troubles;

namespace CareBot.Years.Lives;

/// <summary>What becomes of a case: it is opened, something is given or asked for, it is settled, and now and then the customer comes back.</summary>
internal static class CaseLife
{
    /// <summary>Lives it from the moment when the customer comes.</summary>
    public static IEnumerable<DateTimeOffset> Live(World world, Arrival arrival)
    {
        var (store, dice) = (arrival.Store, arrival.Dice);
        var role = dice.Weigh<int>([(0, 0.70), (1, 0.24), (2, 0.06)]);
        var owner =
            role == 2 ? store.Manager
            : role == 1 && store.Supervisors.Count > 0 ? dice.Pick(store.Supervisors)
            : dice.Pick(store.Associates);
        var number = world.Cases + 1;
        var scribe = new CaseScribe(world, store, owner, FormattableString.Invariant($"draft-{number}"));
        var facts = TroubleDice.Throw(arrival);
        scribe.Open(facts, PersonalOf(number, facts));
        if (facts.Issue == "safety")
        {
            foreach (var at in new RequestLife(scribe, dice, null, round: 1).Live())
                yield return at;
            yield break;
        }

        StoppedOffers.Throw(scribe, dice);
        if (dice.Chance(0.12))
            world.Begin(PromiseLife.Live(world, store, owner, dice.Fork(), scribe));
        foreach (var at in PuttingRight.Live(scribe, dice))
            yield return at;
        if (!dice.Chance(0.06))
            yield break;
        yield return Later(scribe, dice, days: dice.Between(1, 25));
        if (!scribe.IsSettled)
            yield break;
        scribe.ComeBack();
        foreach (var at in PuttingRight.Live(scribe, dice))
            yield return at;
    }

    /// <summary>Puts right what a broken promise opened, or opened again.</summary>
    public static IEnumerable<DateTimeOffset> Repair(CaseScribe scribe, Dice dice)
    {
        yield return Later(scribe, dice, days: dice.Between(0.05, 0.8));
        foreach (var at in PuttingRight.Live(scribe, dice))
            yield return at;
    }

    // Somewhere within the opening hours after so long.
    private static DateTimeOffset Later(CaseScribe scribe, Dice dice, double days)
    {
        var at = scribe.World.Now.AddSeconds(Math.Floor(days * 86_400));
        var open = scribe.Store.WhenOpen(at).ToUniversalTime();
        return open == at ? at : open.AddMinutes((int)dice.Between(2, 180));
    }

    private static PersonalFacts PersonalOf(long number, Facts facts) =>
        new()
        {
            Customer = FormattableString.Invariant($"Customer {number}"),
            Said = [$"{facts.Item} {facts.Issue}, customer {facts.Place}"],
        };
}
