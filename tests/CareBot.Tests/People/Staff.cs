using System.Globalization;
using CareBot.Core;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Tests.People;

/// <summary>Makes people and stores of which a test names only what matters.</summary>
internal static class Staff
{
    public static readonly IReadOnlySet<string> Roles = new HashSet<string>(StringComparer.Ordinal)
    {
        "associate",
        "supervisor",
        "store-manager",
        "area-manager",
        "public-voice",
    };

    public static readonly Shop London = Shop("harbour-street", "north", "GB", Currency.Gbp, "Europe/London");
    public static readonly Shop Berlin = Shop("hafen", "continent", "DE", Currency.Eur, "Europe/Berlin");
    public static readonly Shop NewYork = Shop("wharf", "east", "US", Currency.Usd, "America/New_York");

    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);

    public static Shop Shop(string id, string area, string country, Currency currency, string zone) =>
        new(id, id, area, country, currency, TimeZoneInfo.FindSystemTimeZoneById(zone), Hours("daily 09:00-18:00"));

    public static OpeningHours Hours(string text) =>
        OpeningHoursText.Read(text).Hours ?? throw new ArgumentException(text, nameof(text));

    public static Employee Person(
        string id,
        string role = "associate",
        string store = "harbour-street",
        string? manager = null,
        string? deputy = null,
        bool active = true,
        params ChannelUser[] links
    ) => new(id, $"{id} Test", $"{id}@harbour.example", role, store, manager, deputy, "en-GB", active, links);

    public static StaffDirectory Directory(params Employee[] people) => Directory([London, Berlin, NewYork], people);

    public static StaffDirectory Directory(IEnumerable<Shop> stores, IEnumerable<Employee> people) =>
        new(
            people.ToDictionary(person => person.Id, StringComparer.Ordinal),
            stores.ToDictionary(store => store.Id, StringComparer.Ordinal)
        );

    public static Sheet Sheet(string file, params string[] lines) =>
        new(
            file,
            lines[0].Split(','),
            [.. lines.Skip(1).Select((line, index) => new SheetRow(index + 2, line.Split(',')))]
        );
}
