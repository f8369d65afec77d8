using CareBot.Core.Promises;

namespace CareBot.Core.People;

/// <summary>A shop.</summary>
/// <param name="Id">Short and stable, such as <c>harbour-street</c>.</param>
/// <param name="Name">The name.</param>
/// <param name="Area">The area that it belongs to.</param>
/// <param name="Country">ISO 3166 two letters.</param>
/// <param name="Currency">What its prices are in.</param>
/// <param name="TimeZone">IANA name, such as <c>Europe/London</c>.</param>
/// <param name="Hours">When it is open, and its people are on shift.</param>
public sealed record Shop(
    string Id,
    string Name,
    string Area,
    string Country,
    Currency Currency,
    TimeZoneInfo TimeZone,
    OpeningHours Hours
)
{
    /// <summary>Returns the wall clock of the store.</summary>
    /// <param name="now">Any instant.</param>
    public DateTimeOffset LocalTime(DateTimeOffset now) => TimeZoneInfo.ConvertTime(now, TimeZone);

    /// <summary>Returns when it opens next, or null if it never does. An hour that the clock skips means the one right after.</summary>
    /// <param name="now">Any instant.</param>
    public DateTimeOffset? NextOpening(DateTimeOffset now)
    {
        var today = Today(now);
        return Enumerable
            .Range(0, 8)
            .Select(days => today.AddDays(days))
            .Where(day => Hours.Spans.ContainsKey(day.DayOfWeek))
            .Select(day =>
                (DateTimeOffset?)PromiseTimes.ToInstant(day.ToDateTime(Hours.Spans[day.DayOfWeek].From), TimeZone)
            )
            .FirstOrDefault(opens => opens > now);
    }

    /// <summary>Returns the local day of the store.</summary>
    /// <param name="now">Any instant.</param>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(LocalTime(now).DateTime);
}
