using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Digests;

/// <summary>Says when a digest is due, by its reader's own clock and never in the quiet hours.</summary>
/// <param name="time">When digests go out.</param>
/// <param name="rules">When it is quiet.</param>
/// <param name="store">Whose clock.</param>
public sealed class DigestCalendar(WeeklyTime time, DigestRules rules, Shop store)
{
    /// <summary>Returns when the next one is due.</summary>
    /// <param name="now">After when.</param>
    public DateTimeOffset Next(DateTimeOffset now)
    {
        // A time in the quiet hours moves to their end, so the one before may still be to come.
        var planned = time.After(store, now.AddDays(-7));
        var next = EndOfQuiet(planned) ?? planned;
        if (next > now)
            return next;
        planned = time.After(store, now);
        return EndOfQuiet(planned) ?? planned;
    }

    /// <summary>Tells whether the next one must be planned: none is, or it is later than it would be planned now. What is due, or comes earlier because it was put off, stays.</summary>
    /// <param name="planned">When it is planned; null if it is not.</param>
    /// <param name="now">The time.</param>
    public bool IsMissing(DateTimeOffset? planned, DateTimeOffset now) => planned is not { } at || at > Next(now);

    /// <summary>Returns when the one about a week was or is due.</summary>
    /// <param name="monday">The week's Monday.</param>
    public DateTimeOffset DueAfter(DateOnly monday) => Next(StoreWeek.Of(store, monday).To.AddTicks(-1));

    /// <summary>Returns when the quiet ends, or null where it is not quiet.</summary>
    /// <param name="at">Any instant.</param>
    public DateTimeOffset? EndOfQuiet(DateTimeOffset at)
    {
        var local = TimeOnly.FromDateTime(store.LocalTime(at).DateTime);
        return rules.IsQuietAt(local)
            ? Enumerable
                .Range(0, 3)
                .Select(days => store.Today(at).AddDays(days).ToDateTime(rules.Quiet.To))
                .Select(wall => PromiseTimes.ToInstant(wall, store.TimeZone))
                .First(end => end > at)
            : null;
    }
}
