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

    /// <summary>Returns the local day of the store.</summary>
    /// <param name="now">Any instant.</param>
    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(LocalTime(now).DateTime);
}
