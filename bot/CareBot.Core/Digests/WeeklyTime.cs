using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Digests;

/// <summary>A time of the week by everybody's own clock.</summary>
/// <param name="Day">The day.</param>
/// <param name="Time">The time.</param>
public sealed record WeeklyTime(DayOfWeek Day, TimeOnly Time)
{
    /// <summary>Gets Monday morning at eight.</summary>
    public static WeeklyTime MondayMorning { get; } = new(DayOfWeek.Monday, new TimeOnly(8, 0));

    /// <summary>Returns when it comes next. An hour that the clock skips means the one right after, one that it shows twice the first.</summary>
    /// <param name="store">Whose clock.</param>
    /// <param name="now">After when.</param>
    public DateTimeOffset After(Shop store, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(store);
        var today = store.Today(now);
        var next = Enumerable.Range(0, 8).Select(days => today.AddDays(days)).Where(day => day.DayOfWeek == Day);
        return next.Select(day => PromiseTimes.ToInstant(day.ToDateTime(Time), store.TimeZone)).First(at => at > now);
    }
}
