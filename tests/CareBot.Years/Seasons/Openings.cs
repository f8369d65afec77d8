using CareBot.Core.Promises;
using CareBot.Years.Company;
using CareBot.Years.Troubles;

namespace CareBot.Years.Seasons;

/// <summary>When customers come: more of them on Saturdays, around noon and after work.</summary>
internal static class Openings
{
    private const int Slots = 8;

    // Of a store's opening hours, an eighth each.
    private static readonly (int Slot, double Weight)[] DayShape =
    [
        (0, 0.6),
        (1, 0.9),
        (2, 1.1),
        (3, 1.4),
        (4, 1.2),
        (5, 0.9),
        (6, 1.2),
        (7, 0.7),
    ];

    /// <summary>Lists the customers of a store in one of its weeks, in no order.</summary>
    public static IEnumerable<Arrival> Of(YearPlan plan, YearStore store, int week)
    {
        var dice = Dice.For(plan.Seed, 3, store.Number, week);
        var monday = plan.Start.AddDays(7 * week);
        var days = Enumerable
            .Range(0, 7)
            .Select(monday.AddDays)
            .Where(day => store.Shop.Hours.Spans.ContainsKey(day.DayOfWeek))
            .ToList();
        var weights = days.Sum(WeightOf);
        foreach (var day in days)
        {
            var kinds = TroubleMix.Categories(day, store.Shop.Country);
            var mean = plan.CasesAWeek * store.Size * WeightOf(day) / weights * kinds.Sum(kind => kind.Weight);
            for (var left = dice.Count(mean); left > 0; left--)
                yield return new(TimeOn(day, store, dice), store, dice.Weigh(kinds), dice.Fork());
        }
    }

    private static double WeightOf(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => 1.6,
            DayOfWeek.Friday => 1.2,
            DayOfWeek.Sunday => 0.7,
            DayOfWeek.Tuesday => 0.85,
            _ => 1,
        };

    private static DateTimeOffset TimeOn(DateOnly day, YearStore store, Dice dice)
    {
        var span = store.Shop.Hours.Spans[day.DayOfWeek];
        var share = (dice.Weigh(DayShape) + dice.Share()) / Slots;
        var time = span.From.Add(TimeSpan.FromSeconds(Math.Floor((span.Until - span.From).TotalSeconds * share)));
        return PromiseTimes.ToInstant(day.ToDateTime(time), store.Shop.TimeZone).ToUniversalTime();
    }
}
