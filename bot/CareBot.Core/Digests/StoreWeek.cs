using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Digests;

/// <summary>A week of a store by its own calendar: from Monday's first moment to the next Monday's.</summary>
/// <param name="Monday">Its first local day.</param>
/// <param name="From">Its first moment.</param>
/// <param name="To">The first moment after it.</param>
public sealed record StoreWeek(DateOnly Monday, DateTimeOffset From, DateTimeOffset To)
{
    /// <summary>Returns the week of a store that begins on a day.</summary>
    /// <param name="store">The store.</param>
    /// <param name="monday">A Monday.</param>
    public static StoreWeek Of(Shop store, DateOnly monday)
    {
        ArgumentNullException.ThrowIfNull(store);
        return new(monday, Start(store, monday), Start(store, monday.AddDays(7)));
    }

    /// <summary>Returns the Monday of the week that holds a day.</summary>
    /// <param name="day">Any day.</param>
    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>Returns the Monday of the last week that is over.</summary>
    /// <param name="store">By whose calendar.</param>
    /// <param name="now">The time.</param>
    public static DateOnly LastFull(Shop store, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        return MondayOf(store.Today(now)).AddDays(-7);
    }

    private static DateTimeOffset Start(Shop store, DateOnly day) =>
        PromiseTimes.ToInstant(day.ToDateTime(TimeOnly.MinValue), store.TimeZone);
}
