using CareBot.Core;
using CareBot.Core.Understanding;
using CareBot.Years;
using CareBot.Years.Company;
using CareBot.Years.Ledger;

namespace CareBot.Tests.Years;

public sealed class LedgerFiguresTests
{
    private const string Berlin = "s001";
    private const string NewYork = "s002";
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly LedgerKind Late = new("late", "flowers", 2, Place.Counter, false);
    private static readonly YearCompany Company = YearCompany.Build(new YearPlan(1));

    [Fact]
    public void Week_begins_at_the_stores_own_midnight()
    {
        var figures = Of(Opened(Berlin, At(1, 23, 0)), Opened(Berlin, At(1, 22, 59)), Opened(NewYork, At(2, 4, 59)));

        Assert.Equal(1, figures.CasesByKind(LedgerScope.OfStore(Berlin), Monday)["late"]);
        Assert.Equal(1, figures.CasesByKind(LedgerScope.OfStore(Berlin), Monday.AddDays(-7))["late"]);
        Assert.Empty(figures.CasesByKind(LedgerScope.OfStore(NewYork), Monday));
        Assert.Equal(2, figures.CasesByKind(LedgerScope.Company, Monday.AddDays(-7))["late"]);
    }

    [Fact]
    public void Median_of_two_is_the_lower_and_only_a_yes_counts()
    {
        var figures = Of(
            Ended(LedgerEnd.AsAsked, minutes: 9),
            Ended(LedgerEnd.Changed, minutes: 4),
            Ended(LedgerEnd.Declined, minutes: 1)
        );

        var (place, time) = Assert.Single(figures.TimeToYes(LedgerScope.OfStore(Berlin), Monday));

        Assert.Equal(Place.Counter, place);
        Assert.Equal(new Waiting(2, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(9)), time);
        Assert.Equal(3, figures.Requests(LedgerScope.Company, Monday).Count);
    }

    [Fact]
    public void Money_is_summed_a_currency_at_a_time()
    {
        var figures = Of(Gave(Berlin, Euros(12)), Gave(Berlin, Euros(3)), Gave(NewYork, Money.Of(20, Currency.Usd)));

        Assert.Equal([Euros(15)], figures.MoneyAdded(LedgerScope.OfArea("continent-0"), Monday));
        Assert.Equal([Euros(15), Money.Of(20, Currency.Usd)], figures.MoneyAdded(LedgerScope.Company, Monday));
    }

    private static Money Euros(decimal amount) => Money.Of(amount, Currency.Eur);

    private static LedgerFigures Of(params LedgerEntry[] rows) => new(rows, Company.Stores);

    private static LedgerEntry.Opened Opened(string store, DateTimeOffset at) =>
        new(at, store, "C-777", Late, "x", "associate", null);

    private static LedgerEntry.Gave Gave(string store, Money added) =>
        new(At(4, 12, 0), store, "C-777", Late, "x", "associate", "goodwill", added, added, added, LedgerBasis.Own);

    private static LedgerEntry.Ended Ended(LedgerEnd how, int minutes) =>
        new(
            At(4, 12, minutes),
            Berlin,
            "C-777",
            Late,
            how,
            At(4, 12, 0),
            "associate",
            Euros(30),
            null,
            "y",
            IsOverruling: false
        );

    private static DateTimeOffset At(int day, int hour, int minute) =>
        new(2026, 3, day, hour, minute, 0, TimeSpan.Zero);
}
