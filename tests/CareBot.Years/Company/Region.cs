using CareBot.Core;

namespace CareBot.Years.Company;

/// <summary>Stores that have a country, a clock and opening hours in common.</summary>
internal sealed record Region(string Name, string Country, Currency Currency, string Zone, string Hours)
{
    /// <summary>Gets all of them; stores are dealt out among them in turn.</summary>
    public static IReadOnlyList<Region> All { get; } =
    [
        new("north", "GB", Currency.Gbp, "Europe/London", "Mon-Sat 09:00-18:00; Sun 10:00-17:00"),
        new("continent", "DE", Currency.Eur, "Europe/Berlin", "Mon-Sat 09:30-19:00"),
        new("east", "US", Currency.Usd, "America/New_York", "Mon-Sat 09:00-20:00; Sun 11:00-18:00"),
        new("south", "GB", Currency.Gbp, "Europe/London", "Mon-Sat 09:30-18:30; Sun 10:00-16:00"),
        new("west", "US", Currency.Usd, "America/Los_Angeles", "Mon-Sat 10:00-20:00; Sun 11:00-18:00"),
    ];
}
