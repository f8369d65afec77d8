using System.Globalization;
using CareBot.Core.People;

namespace CareBot.Years.Company;

/// <summary>Fills stores with people: small ones have no supervisors, so that their manager is asked first.</summary>
internal static class StoreStaff
{
    private static readonly string[] FirstNames =
    [
        "Ada",
        "Ben",
        "Cora",
        "Dev",
        "Elif",
        "Finn",
        "Gita",
        "Hugo",
        "Ines",
        "Jan",
        "Kira",
        "Liam",
        "Mona",
        "Nils",
        "Opal",
        "Paul",
        "Rosa",
        "Sam",
        "Tara",
        "Uwe",
        "Vera",
        "Wim",
        "Yara",
        "Zeno",
    ];

    private static readonly string[] LastNames =
    [
        "Abel",
        "Brook",
        "Conti",
        "Dahl",
        "Ellis",
        "Frey",
        "Grant",
        "Hahn",
        "Irving",
        "Jonas",
        "Kumar",
        "Lopez",
        "Meyer",
        "North",
        "Owens",
        "Petit",
        "Quinn",
    ];

    public static YearStore Fill(int number, Shop shop, double size, AreaPeople area)
    {
        var (supervisors, associates) =
            size < 0.75 ? (0, 4)
            : size < 1.4 ? (2, 7)
            : (4, 14);
        var manager = Person($"{shop.Id}-m", "store-manager", shop, area.Manager.Id);
        return new(number, shop, size)
        {
            Manager = manager,
            Supervisors = [.. People("s", "supervisor", supervisors)],
            Associates = [.. People("a", "associate", associates)],
            AreaManager = area.Manager,
            PublicVoice = area.Voice,
            AreaSeat = area.Seat,
        };

        IEnumerable<Employee> People(string letter, string role, int count) =>
            Enumerable.Range(1, count).Select(n => Person(Invariant($"{shop.Id}-{letter}{n}"), role, shop, manager.Id));
    }

    public static Employee Person(string id, string role, Shop shop, string? manager)
    {
        var number = id.Aggregate(7, (sum, letter) => ((sum * 31) + letter) & 0xFFFFFF);
        var name = $"{FirstNames[number % FirstNames.Length]} {LastNames[number / 31 % LastNames.Length]}";
        return new(id, name, $"{id}@year.example", role, shop.Id, manager, null, "en-GB", true, []);
    }

    public static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
