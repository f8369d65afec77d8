using CareBot.Years.Company;
using CareBot.Years.Lives;
using CareBot.Years.Policies;
using CareBot.Years.Seasons;

namespace CareBot.Years;

/// <summary>A year of an invented retailer, made as it is read: whatever its length, only what still goes on is kept in memory.</summary>
internal sealed class Year
{
    private readonly PlantedStores _planted;

    /// <summary>Plans it; nothing happens yet.</summary>
    public Year(YearPlan plan)
    {
        if (plan.Start.DayOfWeek != DayOfWeek.Monday)
            throw new ArgumentException($"{plan.Start} is no Monday.", nameof(plan));
        Plan = plan;
        Company = YearCompany.Build(plan);
        Policies = new(plan.PolicyChangesIn is { } week ? Utc(plan.Start.AddDays(7 * week)) : null);
        _planted = PlantedStores.Among(Company.Stores);
    }

    public YearPlan Plan { get; }

    public YearCompany Company { get; }

    public YearPolicies Policies { get; }

    /// <summary>Gets the store that is unfair if that is planted, and like others if not.</summary>
    public string UnfairStore => _planted.Unfair.Id;

    /// <summary>Gets the store whose manager is always away if that is planted, and there if not.</summary>
    public string AwayStore => _planted.Away.Id;

    /// <summary>Goes through the year, instant by instant in order. Two walks give the same.</summary>
    public IEnumerable<YearMoment> Moments()
    {
        var agenda = new Agenda();
        var world = new World(Plan, Policies, agenda) { Planted = _planted };
        var end = Utc(Plan.End);
        for (var week = 0; ; )
        {
            // Berlin's Monday begins before that of Greenwich.
            for (; week < Plan.Weeks && !(agenda.NextAt < Utc(Plan.Start.AddDays((7 * week) - 1))); week++)
                PlanWeek(world, agenda, week);
            if (agenda.NextAt is not { } now || now >= end)
                yield break;
            world.Now = now;
            agenda.RunNext(now);
            if (world.TakeMoment() is { } moment)
                yield return moment;
        }
    }

    private void PlanWeek(World world, Agenda agenda, int week)
    {
        foreach (var store in Company.Stores)
        {
            foreach (var arrival in Openings.Of(Plan, store, week))
                agenda.Add(arrival.At, CaseLife.Live(world, arrival).GetEnumerator());
            foreach (var (at, dice) in OtherPromises(store, week))
                agenda.Add(at, PromiseLife.Live(world, store, dice.Pick(store.Associates), dice, null).GetEnumerator());
        }
    }

    // What is promised without anything having gone wrong.
    private IEnumerable<(DateTimeOffset At, Dice Dice)> OtherPromises(YearStore store, int week)
    {
        var dice = Dice.For(Plan.Seed, 4, store.Number, week);
        for (var left = dice.Count(Plan.CasesAWeek * store.Size * 0.05); left > 0; left--)
        {
            var at = Utc(Plan.Start.AddDays(7 * week)).AddSeconds(Math.Floor(dice.Between(8, 150) * 3600));
            yield return (store.WhenOpen(at).ToUniversalTime(), dice.Fork());
        }
    }

    private static DateTimeOffset Utc(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
