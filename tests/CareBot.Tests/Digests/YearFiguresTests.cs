using CareBot.Core;
using CareBot.Core.Digests;
using CareBot.Core.Empowerment;
using CareBot.Years;
using CareBot.Years.Company;
using CareBot.Years.Ledger;

namespace CareBot.Tests.Digests;

/// <summary>Every figure of every week of a generated year, set beside what the generator wrote down for itself.</summary>
public sealed class YearFiguresTests : IClassFixture<YearFiguresTests.OneYear>
{
    private readonly YearView _year;

    public YearFiguresTests(OneYear one)
    {
        ArgumentNullException.ThrowIfNull(one);
        _year = one.View;
    }

    [Fact]
    public void Every_week_of_every_store_is_what_the_ledger_says()
    {
        var compared = 0;
        foreach (var store in _year.Year.Company.Stores)
        {
            for (var week = 0; week < _year.Year.Plan.Weeks; week++)
            {
                var digest = _year.Digest(new DigestScope.OfStore(store.Id), week);
                Compare(LedgerScope.OfStore(store.Id), digest.Monday, digest.Week, digest.Currency);
                compared += digest.Week.Opened;
            }
        }

        Assert.True(compared > 10_000, $"{compared} cases are no year.");
    }

    [Fact]
    public void Every_week_of_every_area_is_what_the_ledger_says()
    {
        foreach (var area in _year.Year.Company.Stores.Select(store => store.Shop.Area).Distinct())
        {
            for (var week = 0; week < _year.Year.Plan.Weeks; week += 3)
            {
                var digest = _year.Digest(new DigestScope.OfArea(area), week);
                Compare(LedgerScope.OfArea(area), digest.Monday, digest.Week, digest.Currency);
            }
        }
    }

    [Fact]
    public void Every_week_of_the_company_is_what_the_ledger_says_and_so_is_the_week_before()
    {
        for (var week = 1; week < _year.Year.Plan.Weeks; week += 3)
        {
            var digest = _year.Digest(new DigestScope.OfCompany(), week);

            Compare(LedgerScope.Company, digest.Monday, digest.Week, digest.Currency);
            Compare(LedgerScope.Company, digest.Monday.AddDays(-7), digest.Before, digest.Currency);
            Assert.Equal(_year.Year.Company.Stores.Count, digest.Stores.Count);
            Assert.All(
                digest.Stores,
                store => Compare(LedgerScope.OfStore(store.Store), digest.Monday, store.Week, digest.Currency)
            );
        }
    }

    [Fact]
    public void The_last_weeks_are_shown_in_their_order()
    {
        var digest = _year.Digest(new DigestScope.OfCompany(), 20);

        Assert.Equal(8, digest.Trend.Count);
        for (var back = 0; back < 8; back++)
        {
            var monday = digest.Monday.AddDays(-7 * back);
            Compare(LedgerScope.Company, monday, digest.Trend[^(back + 1)], digest.Currency);
        }
    }

    [Fact]
    public void Similar_stores_are_those_of_the_country_with_about_as_many_cases()
    {
        var checkedStores = 0;
        foreach (var store in _year.Year.Company.Stores)
        {
            var digest = _year.Digest(new DigestScope.OfStore(store.Id), 30);
            var own = Opened(store, digest.Monday);
            var similar = _year
                .Year.Company.Stores.Where(other => other.Id != store.Id && other.Shop.Country == store.Shop.Country)
                .Where(other => Opened(other, digest.Monday) * 2 >= own && Opened(other, digest.Monday) <= own * 2)
                .Where(other => Opened(other, digest.Monday) > 0)
                .ToList();

            Assert.Equal(similar.Count, digest.Similar?.Count ?? 0);
            Assert.Equal(similar.Sum(other => Opened(other, digest.Monday)), digest.Similar?.Week.Opened ?? 0);
            checkedStores += similar.Count;
        }

        Assert.True(checkedStores > 0, "No store is like another.");
    }

    [Fact]
    public void The_budget_is_that_of_all_stores_together()
    {
        var policy = _year.Year.Policies.First;
        var digest = _year.Digest(new DigestScope.OfCompany(), 5);

        var expected = _year
            .Year.Company.Stores.Select(store => policy.BudgetOf(store.Id, store.Shop.Currency)?.PerWeek)
            .Sum(budget => InPounds(policy, budget ?? throw new InvalidOperationException("No budget.")));
        Assert.Equal(expected, digest.Budget?.MinorUnits);
    }

    private int Opened(YearStore store, DateOnly monday) =>
        _year.Ledger.CasesByKind(LedgerScope.OfStore(store.Id), monday).Values.Sum();

    private void Compare(LedgerScope scope, DateOnly monday, WeekFigures week, Currency currency)
    {
        var ledger = _year.Ledger;
        Assert.Equal(
            ledger.CasesByKind(scope, monday).OrderBy(kind => kind.Key, StringComparer.Ordinal),
            week.Kinds.ToDictionary(kind => kind.Issue, kind => kind.Count, StringComparer.Ordinal)
                .OrderBy(kind => kind.Key, StringComparer.Ordinal)
        );
        Assert.Equal(week.Opened, week.Kinds.Sum(kind => kind.Count));
        Assert.Equal(ledger.CameBack(scope, monday), week.CameBack);
        Assert.Equal(ledger.SettledAtTheCounter(scope, monday), new Part(week.SettledAtOnce, week.Settled));
        Assert.Equal(
            ledger.TimeToYes(scope, monday).OrderBy(each => (int?)each.Place ?? int.MaxValue),
            week.TimeToYes.Select(each => (each.Place, Of(each.Waits)))
        );
        Assert.Equal(Added(scope, monday, currency), week.Added.MinorUnits);
        Assert.Equal(ledger.OffersBelowTheFloor(scope, monday), week.StoppedTooSmall);
        var promises = ledger.Promises(scope, monday);
        Assert.Equal(
            (promises.Made, promises.Kept, promises.KeptLate, promises.Broken),
            (week.Promises.Made, week.Promises.Kept, week.Promises.KeptLate, week.Promises.Broken)
        );
        CompareRequests(scope, monday, week.Requests);
    }

    private void CompareRequests(LedgerScope scope, DateOnly monday, RequestFigures requests)
    {
        var ledger = _year.Ledger;
        var ends = ledger.Requests(scope, monday);
        Assert.Equal(ledger.InsideTheirOwnLimit(scope, monday), new Part(requests.InsideOwnLimit, requests.Raised));
        Assert.Equal(Count(LedgerEnd.AsAsked), requests.Approved);
        Assert.Equal(Count(LedgerEnd.Changed), requests.Changed);
        Assert.Equal(Count(LedgerEnd.Declined), requests.Declined);
        Assert.Equal(Count(LedgerEnd.TakenBack), requests.Withdrawn);
        Assert.Equal(Count(LedgerEnd.GivenUp), requests.Unanswered);
        Assert.Equal(ledger.Overruled(scope, monday), requests.Overruled);
        var waits = ledger
            .In<LedgerEntry.Ended>(scope, monday)
            .Where(ended => ended.How is LedgerEnd.AsAsked or LedgerEnd.Changed or LedgerEnd.Declined)
            .Select(ended => ended.Waited)
            .ToList();
        Assert.Equal(waits.Count == 0 ? null : Waiting.Of(waits), requests.Waits is { } known ? Of(known) : null);

        int Count(LedgerEnd end) => ends.TryGetValue(end, out var found) ? found.Count : 0;
    }

    private long Added(LedgerScope scope, DateOnly monday, Currency currency) =>
        _year
            .Ledger.In<LedgerEntry.Gave>(scope, monday)
            .Sum(gave =>
                gave.Added.Currency == currency
                    ? gave.Added.MinorUnits
                    : InPounds(_year.Year.Policies.First, gave.Added)
            );

    // Written out once more, by the rates of the sample policy: £1 is €1.15 or $1.25.
    private static long InPounds(Policy policy, Money amount)
    {
        Assert.Equal(Currency.Gbp, policy.Currency);
        var rate = amount.Currency.Code switch
        {
            "EUR" => 1.15m,
            "USD" => 1.25m,
            _ => 1m,
        };
        return (long)decimal.Round(amount.MinorUnits / rate, 0, MidpointRounding.AwayFromZero);
    }

    private static Waiting Of(WaitFigures waits) => new(waits.Count, waits.Median, waits.Worst);

    /// <summary>One year for all of these tests.</summary>
    public sealed class OneYear
    {
        internal YearView View { get; } = new(YearPlan.Full(20261125) with { Stores = 9, CasesAWeek = 25 });
    }
}
