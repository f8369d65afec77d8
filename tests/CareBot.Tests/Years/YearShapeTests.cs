using CareBot.Core.Cases;
using CareBot.Core.Understanding;
using CareBot.Years.Ledger;
using CareBot.Years.Seasons;

namespace CareBot.Tests.Years;

/// <summary>A year looks like one: seasons, places, hours, and stores that differ.</summary>
[Collection(OneYear.Collection)]
public sealed class YearShapeTests(OneYear years)
{
    private readonly WalkedYear _plain = years.Plain;

    [Theory]
    [InlineData(2026, 4, 5)]
    [InlineData(2027, 3, 28)]
    [InlineData(2030, 4, 21)]
    [InlineData(2038, 4, 25)]
    public void Easter_is_when_the_calendar_has_it(int year, int month, int day) =>
        Assert.Equal(new DateOnly(year, month, day), Feasts.Easter(year));

    [Theory]
    [InlineData("GB", 3, 15)]
    [InlineData("DE", 5, 10)]
    public void Mothers_Day_is_another_one_in_Britain(string country, int month, int day) =>
        Assert.Equal(new DateOnly(2026, month, day), Feasts.MothersDay(2026, country));

    [Theory]
    [InlineData("flowers", "2026-02-09", "", 2.5)]
    [InlineData("flowers", "2026-03-09", "GB", 2)]
    [InlineData("flowers", "2026-05-04", "DE", 2)]
    [InlineData("toys electronics fashion", "2026-12-14", "", 1.5)]
    public void Feasts_stand_out(string categories, string monday, string country, double times)
    {
        var weeks = _plain
            .Mondays.Select(week =>
                (Week: week, Count: Opened(week, country).Count(kind => categories.Split(' ').Contains(kind.Category)))
            )
            .ToDictionary(week => week.Week, week => week.Count);

        var usual = weeks.Values.Order().ElementAt(weeks.Count / 2);

        Assert.True(weeks[Date(monday)] >= times * usual, $"{weeks[Date(monday)]} against {usual}");
    }

    [Fact]
    public void Customers_are_where_they_usually_are()
    {
        var bought = _plain.All<LedgerEntry.Opened>().Where(opened => opened.FromPromise is null).ToList();

        var counter = bought.Count(opened => opened.Kind.Place == Place.Counter) / (double)bought.Count;
        var social = bought.Count(opened => opened.Kind.Place == Place.Social) / (double)bought.Count;

        Assert.InRange(counter, 0.57, 0.63);
        Assert.InRange(social, 0.06, 0.10);
    }

    [Fact]
    public void Customers_come_while_their_store_is_open_and_most_on_Saturdays()
    {
        var stores = _plain.Year.Company.Stores.ToDictionary(store => store.Id, StringComparer.Ordinal);
        var came = _plain
            .All<LedgerEntry.Opened>()
            .Where(opened => opened.FromPromise is null)
            .Select(opened => (Store: stores[opened.Store].Shop, opened.At))
            .ToList();

        var busiest = came.GroupBy(one => one.Store.LocalTime(one.At).DayOfWeek).MaxBy(day => day.Count());

        Assert.All(came, one => Assert.NotNull(one.Store.Hours.OpenUntil(one.Store.LocalTime(one.At))));
        Assert.Equal(DayOfWeek.Saturday, busiest?.Key);
    }

    [Fact]
    public void Stores_differ_in_size_country_currency_and_clock()
    {
        var counts = _plain
            .All<LedgerEntry.Opened>()
            .GroupBy(opened => opened.Store, StringComparer.Ordinal)
            .Select(store => store.Count())
            .ToList();
        var shops = _plain.Year.Company.Stores.Select(store => store.Shop).ToList();

        Assert.True(counts.Max() > 1.8 * counts.Min());
        Assert.Equal(3, shops.Select(shop => shop.Currency).Distinct().Count());
        Assert.Equal(4, shops.Select(shop => shop.TimeZone).Distinct().Count());
        Assert.Equal(5, shops.Select(shop => shop.Area).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Prices_are_skewed()
    {
        var prices = _plain
            .Cases.Values.Where(one => one.Store == "s000")
            .Select(one => one.Facts.Price?.MinorUnits)
            .OfType<long>()
            .Order()
            .ToList();

        Assert.True(prices.Average() > 1.3 * prices[prices.Count / 2]);
    }

    [Fact]
    public void Everything_that_a_digest_counts_happens()
    {
        var kinds = _plain.Rows.Select(row => row.GetType()).ToHashSet();
        var ends = _plain.All<LedgerEntry.Ended>().Select(ended => ended.How).ToHashSet();

        Assert.Equal(typeof(LedgerEntry).GetNestedTypes().ToHashSet(), kinds);
        Assert.Equal(Enum.GetValues<LedgerEnd>().ToHashSet(), ends);
        Assert.Contains(_plain.All<LedgerEntry.Ended>(), ended => ended.IsOverruling);
        Assert.Contains(_plain.All<LedgerEntry.CameBack>(), back => back.ByPromise);
        Assert.Contains(_plain.All<LedgerEntry.CameBack>(), back => !back.ByPromise);
        Assert.Contains(_plain.All<LedgerEntry.PromiseKept>(), kept => kept.WasBroken);
        Assert.Contains(_plain.All<LedgerEntry.Stopped>(), stopped => stopped.Why == JudgedAs.TooSmall);
    }

    private IEnumerable<LedgerKind> Opened(DateOnly monday, string country) =>
        _plain
            .Year.Company.Stores.Where(store => country.Length == 0 || store.Shop.Country == country)
            .SelectMany(store => _plain.Figures.In<LedgerEntry.Opened>(LedgerScope.OfStore(store.Id), monday))
            .Select(opened => opened.Kind);

    private static DateOnly Date(string monday) =>
        DateOnly.ParseExact(monday, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
