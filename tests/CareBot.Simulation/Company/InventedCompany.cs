using System.Globalization;
using CareBot.Core;
using CareBot.Core.Messages;
using CareBot.Core.People;

namespace CareBot.Simulation.Company;

/// <summary>A retailer with stores in London, Berlin and New York, each with a manager, supervisors and associates, and a few who look after all.</summary>
internal static class InventedCompany
{
    private const int StoresAnArea = 5;

    private static readonly (string Country, Currency Currency, string Zone, string Hours)[] Cities =
    [
        ("GB", Currency.Gbp, "Europe/London", "Mon-Sat 09:00-18:00; Sun 10:00-17:00"),
        ("DE", Currency.Eur, "Europe/Berlin", "Mon-Sat 09:30-18:30"),
        ("US", Currency.Usd, "America/New_York", "Mon-Sat 09:00-18:00; Sun 11:00-16:00"),
    ];

    public static StaffDirectory Build(int stores, int people)
    {
        var shops = Enumerable.Range(0, stores).Select(Shop).ToList();
        var areas = shops.Select(shop => shop.Area).Distinct(StringComparer.Ordinal).Count();
        var staff = new List<Employee>();
        for (var area = 0; area < areas; area++)
            staff.Add(AreaManager(area, areas, shops[area * StoresAnArea % stores].Id, staff.Count));
        for (var place = 0; staff.Count < people; place++)
            staff.Add(InStore(shops[place % stores], place % stores, place / stores, staff.Count));
        return new(
            staff.ToDictionary(person => person.Id, StringComparer.Ordinal),
            shops.ToDictionary(shop => shop.Id, StringComparer.Ordinal)
        );
    }

    /// <summary>Makes somebody's accounts: most have two, some only one.</summary>
    public static IReadOnlyList<ChannelUser> AccountsOf(string id, int number) =>
        (number % 5) switch
        {
            0 => [new("slack", "sim", id)],
            1 => [new("teams", "sim", id)],
            _ => [new("slack", "sim", id), new("teams", "sim", id)],
        };

    private static string AreaOf(int store) => Invariant($"area-{store / StoresAnArea}");

    private static Shop Shop(int store)
    {
        var city = Cities[store / 2 % Cities.Length];
        var hours = OpeningHoursText.Read(city.Hours).Hours ?? throw new InvalidOperationException(city.Hours);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(city.Zone);
        return new(
            Invariant($"s{store}"),
            Invariant($"Store {store}"),
            AreaOf(store),
            city.Country,
            city.Currency,
            zone,
            hours
        );
    }

    private static Employee AreaManager(int area, int areas, string store, int number) =>
        Person(
            Invariant($"area{area}"),
            "area-manager",
            store,
            null,
            areas > 1 ? Invariant($"area{(area + 1) % areas}") : null,
            number
        );

    private static Employee InStore(Shop shop, int store, int place, int number)
    {
        var (manager, area) = (Invariant($"{shop.Id}-p0"), Invariant($"area{store / StoresAnArea}"));
        var (first, second) = (Invariant($"{shop.Id}-p1"), Invariant($"{shop.Id}-p2"));
        return place switch
        {
            0 => Person(manager, "store-manager", shop.Id, area, first, number),
            1 => Person(first, "supervisor", shop.Id, manager, second, number),
            2 => Person(second, "supervisor", shop.Id, manager, first, number),
            4 when store % StoresAnArea == 1 => Person(
                Invariant($"{shop.Id}-p4"),
                "public-voice",
                shop.Id,
                area,
                null,
                number
            ),
            _ => Person(Invariant($"{shop.Id}-p{place}"), "associate", shop.Id, manager, null, number),
        };
    }

    private static Employee Person(string id, string role, string store, string? manager, string? deputy, int number) =>
        new(
            id,
            InventedNames.Of(number),
            $"{id}@sim.example",
            role,
            store,
            manager,
            deputy,
            "en-GB",
            Active: true,
            AccountsOf(id, number)
        );

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
