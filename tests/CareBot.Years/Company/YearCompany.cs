using CareBot.Core.People;

namespace CareBot.Years.Company;

/// <summary>Everybody and every store of a year.</summary>
/// <param name="Stores">By number.</param>
/// <param name="Staff">As it is imported.</param>
internal sealed record YearCompany(IReadOnlyList<YearStore> Stores, StaffDirectory Staff)
{
    private const int StoresAnArea = 12;

    /// <summary>Builds it.</summary>
    public static YearCompany Build(YearPlan plan)
    {
        var sizes = Sizes(plan);
        var shops = Enumerable.Range(0, plan.Stores).Select(ShopOf).ToList();
        var seats = shops
            .GroupBy(shop => shop.Area, StringComparer.Ordinal)
            .ToDictionary(area => area.Key, area => AreaPeople.Of(area.First()), StringComparer.Ordinal);
        YearStore[] stores =
        [
            .. shops.Select(
                (shop, number) =>
                    StoreStaff.Fill(number, shop, sizes[number], seats[shop.Area]) with
                    {
                        Leaning = Leaning(plan, number),
                    }
            ),
        ];
        var people = stores
            .SelectMany(store => new[] { store.Manager }.Concat(store.Supervisors).Concat(store.Associates))
            .Concat(seats.Values.SelectMany(seat => new[] { seat.Manager, seat.Voice }));
        return new(
            stores,
            new(
                people.ToDictionary(person => person.Id, StringComparer.Ordinal),
                shops.ToDictionary(shop => shop.Id, StringComparer.Ordinal)
            )
        );
    }

    // Some are small and some are large, whatever the seed; together they have as many cases as so many ordinary ones.
    private static double[] Sizes(YearPlan plan)
    {
        var dice = Dice.For(plan.Seed, 1);
        double[] sizes =
        [
            .. Enumerable
                .Range(0, plan.Stores)
                .Select(number => (Drawn: Math.Clamp(dice.Skewed(1, 0.4), 0.45, 2.2), number))
                .Select(each =>
                    (each.number % 12) switch
                    {
                        1 => 0.6,
                        2 => 1.3,
                        _ => each.Drawn,
                    }
                ),
        ];
        var mean = sizes.Average();
        return [.. sizes.Select(size => size / mean)];
    }

    private static double Leaning(YearPlan plan, int number) => Dice.For(plan.Seed, 2, number).Between(-0.03, 0.03);

    private static Shop ShopOf(int number)
    {
        var region = Region.All[number % Region.All.Count];
        var area = number / Region.All.Count / StoresAnArea;
        var hours = OpeningHoursText.Read(region.Hours).Hours ?? throw new InvalidOperationException(region.Hours);
        return new(
            StoreStaff.Invariant($"s{number:000}"),
            StoreStaff.Invariant($"Store {number}"),
            StoreStaff.Invariant($"{region.Name}-{area}"),
            region.Country,
            region.Currency,
            TimeZoneInfo.FindSystemTimeZoneById(region.Zone),
            hours
        );
    }
}
