using CareBot.Years.Ledger;

namespace CareBot.Tests.Years;

/// <summary>What is hidden is there to be found, and is not there where it was not hidden.</summary>
[Collection(OneYear.Collection)]
public sealed class PlantedFactsTests(OneYear years)
{
    [Fact]
    public void Plain_year_is_neither_generous_nor_strict()
    {
        var plain = years.Plain;
        var decided = plain.All<LedgerEntry.Ended>().Where(ended => ended.By is not null).ToList();

        Assert.InRange(Share(decided, ended => ended.How == LedgerEnd.AsAsked), 0.60, 0.80);
        Assert.InRange(decided.Count / (double)plain.Cases.Count, 0.08, 0.30);
        Assert.InRange(Share(plain.All<LedgerEntry.Raised>().ToList(), raised => raised.IsInside), 0.05, 0.40);
        Assert.InRange(Share(plain.All<LedgerEntry.Settled>().ToList(), settled => !settled.WasRaised), 0.70, 0.95);
    }

    [Fact]
    public void Limit_that_is_too_low_is_always_raised_by_a_yes()
    {
        var (plain, full) = (JustAbove(years.Plain), JustAbove(years.Full));

        Assert.All(full, ended => Assert.Equal(LedgerEnd.AsAsked, ended.How));
        Assert.True(full.Select(ended => ended.By).Distinct(StringComparer.Ordinal).Count() >= 10);
        Assert.True(full.Select(ended => Week(years.Full, ended)).Distinct().Count() >= 48);
        Assert.InRange(Share(plain, ended => ended.How == LedgerEnd.AsAsked), 0.5, 0.88);
    }

    [Fact]
    public void Limit_that_is_too_generous_is_spent_on_light_troubles_where_managers_grant_less()
    {
        var (plain, full) = (SpentOnLight(years.Plain), SpentOnLight(years.Full));

        Assert.True(full.Count >= 60, $"{full.Count}");
        Assert.InRange(Median(full), 0.85, 1);
        Assert.InRange(Median(plain), 0.1, 0.75);
        Assert.InRange(Median(GrantedOnLight(years.Full)), 0.1, 0.4);
        Assert.InRange(Median(GrantedOnLight(years.Plain)), 0.6, 1);
    }

    [Fact]
    public void Unfair_store_declines_what_others_approve()
    {
        var (plain, full) = (DecidedIn(years.Plain, Unfair), DecidedIn(years.Full, Unfair));

        Assert.True(full.Count >= 30, $"{full.Count}");
        Assert.InRange(Share(full, ended => ended.How == LedgerEnd.Declined), 0.4, 0.8);
        Assert.InRange(Share(plain, ended => ended.How == LedgerEnd.Declined), 0, 0.3);
        Assert.True(AddedACase(years.Full, Unfair) < 0.7 * AddedACase(years.Plain, Unfair));
    }

    [Fact]
    public void Manager_who_is_always_away_lets_the_first_step_pass()
    {
        var (plain, full) = (Unanswered(years.Plain), Unanswered(years.Full));

        Assert.InRange(full, 0.80, 1);
        Assert.InRange(plain, 0.02, 0.30);
    }

    private static string Unfair(WalkedYear walked) => walked.Year.UnfairStore;

    private static List<LedgerEntry.Ended> JustAbove(WalkedYear walked)
    {
        var left = walked
            .All<LedgerEntry.Raised>()
            .ToDictionary(raised => (raised.Case, raised.At), raised => raised.Left);
        return
        [
            .. walked
                .All<LedgerEntry.Ended>()
                .Where(ended => ended is { By: not null, Role: "associate", Kind.Issue: "poor-quality" })
                .Where(ended => ended.Asked > left[(ended.Case, ended.AskedAt)])
                .Where(ended => ended.Asked?.MinorUnits <= 2 * left[(ended.Case, ended.AskedAt)].MinorUnits),
        ];
    }

    private static List<double> SpentOnLight(WalkedYear walked) =>
        [
            .. walked
                .All<LedgerEntry.Gave>()
                .Where(gave =>
                    gave is { Role: "supervisor", On: LedgerBasis.Own, Kind.Class: 1, Worth.IsPositive: true }
                )
                .Select(gave => gave.Added.MinorUnits / (double)gave.Left.MinorUnits),
        ];

    private static List<double> GrantedOnLight(WalkedYear walked) =>
        [
            .. walked
                .All<LedgerEntry.Ended>()
                .Where(ended => ended is { IsYes: true, Kind.Class: 1, Asked: not null, Granted: not null })
                .Select(ended => (ended.Granted?.MinorUnits ?? 0) / (double)(ended.Asked?.MinorUnits ?? 1)),
        ];

    private static List<LedgerEntry.Ended> DecidedIn(WalkedYear walked, Func<WalkedYear, string> store) =>
        [.. walked.All<LedgerEntry.Ended>().Where(ended => ended.By is not null && ended.Store == store(walked))];

    private static double AddedACase(WalkedYear walked, Func<WalkedYear, string> store) =>
        walked.All<LedgerEntry.Gave>().Where(gave => gave.Store == store(walked)).Sum(gave => gave.Added.MinorUnits)
        / (double)walked.All<LedgerEntry.Opened>().Count(opened => opened.Store == store(walked));

    private static double Unanswered(WalkedYear walked)
    {
        var away = walked.Year.AwayStore;
        var parts = walked.Mondays.Select(week =>
            walked.Figures.UnansweredFirstSteps(LedgerScope.OfStore(away), week)[away]
        );
        return parts.Sum(part => part.Count) / (double)parts.Sum(part => part.Of);
    }

    private static DateOnly Week(WalkedYear walked, LedgerEntry row) =>
        walked.Year.Company.Stores.Single(store => store.Id == row.Store).WeekOf(row.At);

    private static double Share<T>(List<T> list, Func<T, bool> isOne) => list.Count(isOne) / (double)list.Count;

    private static double Median(List<double> list) => list.Order().ElementAt((list.Count - 1) / 2);
}
