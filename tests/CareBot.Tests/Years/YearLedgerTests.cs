using CareBot.Core.Cases;
using CareBot.Core.Promises;
using CareBot.Years.Ledger;

namespace CareBot.Tests.Years;

/// <summary>The events and the ledger are written by different hands, and must tell the same.</summary>
[Collection(OneYear.Collection)]
public sealed class YearLedgerTests(OneYear years)
{
    private readonly WalkedYear _full = years.Full;

    [Fact]
    public void Every_case_and_promise_of_the_ledger_is_folded_and_no_other()
    {
        var opened = _full.All<LedgerEntry.Opened>().Select(row => row.Case);
        var made = _full.All<LedgerEntry.PromiseMade>().Select(row => row.Promise);

        Assert.Equal(opened.Order(StringComparer.Ordinal), _full.Cases.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(made.Order(StringComparer.Ordinal), _full.Promises.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Folded_cases_stand_as_the_ledger_has_them()
    {
        var statuses = new Dictionary<string, CaseStatus>(StringComparer.Ordinal);
        foreach (var row in _full.Rows)
            Follow(row, statuses);

        Assert.All(_full.Cases.Values, folded => Assert.Equal(statuses[folded.Id], folded.Status));
        Assert.Contains(CaseStatus.Decided, statuses.Values);
    }

    [Fact]
    public void Folded_cases_cost_what_the_ledger_has()
    {
        var added = _full
            .All<LedgerEntry.Gave>()
            .GroupBy(gave => gave.Case, StringComparer.Ordinal)
            .ToDictionary(
                one => one.Key,
                one => (Worth: one.Sum(Worth), Added: one.Sum(Added)),
                StringComparer.Ordinal
            );

        Assert.All(
            _full.Cases.Values,
            folded =>
                Assert.Equal(
                    added.GetValueOrDefault(folded.Id),
                    (folded.Given.Sum(given => given.Amount.MinorUnits), folded.Given.Sum(CostOf))
                )
        );

        static long Worth(LedgerEntry.Gave gave) => gave.Worth.MinorUnits;
        static long Added(LedgerEntry.Gave gave) => gave.Added.MinorUnits;
        static long CostOf(GivenRemedy given) => (given.Added ?? given.Counted).MinorUnits;
    }

    [Fact]
    public void Folded_cases_are_of_the_kind_that_the_ledger_has_last()
    {
        var kinds = new Dictionary<string, LedgerKind>(StringComparer.Ordinal);
        foreach (var gave in _full.All<LedgerEntry.Gave>())
            kinds[gave.Case] = gave.Kind;
        foreach (var settled in _full.All<LedgerEntry.Settled>())
            kinds[settled.Case] = settled.Kind;
        var settledLast = _full.Cases.Values.Where(folded => folded.Status == CaseStatus.Settled);

        Assert.All(
            settledLast,
            folded =>
                Assert.Equal(
                    kinds[folded.Id],
                    new(
                        folded.Facts.Issue ?? "",
                        folded.Facts.Category,
                        folded.Class,
                        folded.Facts.Place,
                        folded.Facts.Public is true
                    )
                )
        );
    }

    [Fact]
    public void Folded_promises_stand_as_the_ledger_has_them()
    {
        var kept = _full.All<LedgerEntry.PromiseKept>().Select(row => row.Promise).ToHashSet(StringComparer.Ordinal);
        var broken = _full.All<LedgerEntry.PromiseBroken>().Select(row => row.Promise).Except(kept).ToHashSet();

        Assert.All(
            _full.Promises.Values,
            folded =>
            {
                Assert.Equal(kept.Contains(folded.Id), folded.Status == PromiseStatus.Kept);
                Assert.Equal(broken.Contains(folded.Id), folded.Status == PromiseStatus.Broken);
            }
        );
    }

    [Fact]
    public void Whoever_gives_spends_no_more_than_was_left_to_them()
    {
        var own = _full.All<LedgerEntry.Gave>().Where(gave => gave.On == LedgerBasis.Own);

        Assert.All(own, gave => Assert.True(gave.Added <= gave.Left, $"{gave.Case}: {gave.Added} of {gave.Left}"));
    }

    private static void Follow(LedgerEntry row, Dictionary<string, CaseStatus> statuses)
    {
        var (id, status) = row switch
        {
            LedgerEntry.Opened opened => (opened.Case, CaseStatus.Open),
            LedgerEntry.CameBack back => (back.Case, CaseStatus.Open),
            LedgerEntry.Raised raised => (raised.Case, CaseStatus.Waiting),
            LedgerEntry.Settled settled => (settled.Case, CaseStatus.Settled),
            LedgerEntry.Ended { By: not null } decided => (decided.Case, CaseStatus.Decided),
            LedgerEntry.Ended ended => (ended.Case, CaseStatus.Open),
            _ => (null, CaseStatus.Open),
        };
        if (id is not null)
            statuses[id] = status;
    }
}
