using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Understanding;
using CareBot.Years.Company;

namespace CareBot.Years.Ledger;

/// <summary>Every figure of a digest, worked out from the ledger alone. A week is a store's own, from its local Monday 00:00 to the next.</summary>
internal sealed class LedgerFigures
{
    private readonly ILookup<(string Store, DateOnly Monday), LedgerEntry> _rows;
    private readonly IReadOnlyList<YearStore> _stores;

    /// <summary>Reads a ledger.</summary>
    public LedgerFigures(IEnumerable<LedgerEntry> rows, IReadOnlyList<YearStore> stores)
    {
        var byId = stores.ToDictionary(store => store.Id, StringComparer.Ordinal);
        _rows = rows.ToLookup(row => (row.Store, byId[row.Store].WeekOf(row.At)));
        _stores = stores;
    }

    /// <summary>Counts the cases that were opened, by kind of trouble.</summary>
    public IReadOnlyDictionary<string, int> CasesByKind(LedgerScope scope, DateOnly monday) =>
        In<LedgerEntry.Opened>(scope, monday)
            .GroupBy(opened => opened.Kind.Issue, StringComparer.Ordinal)
            .ToDictionary(kind => kind.Key, kind => kind.Count(), StringComparer.Ordinal);

    /// <summary>Counts what was settled without anybody ever being asked, out of all that was settled.</summary>
    public Part SettledAtTheCounter(LedgerScope scope, DateOnly monday)
    {
        var settled = In<LedgerEntry.Settled>(scope, monday).ToList();
        return new(settled.Count(each => !each.WasRaised), settled.Count);
    }

    /// <summary>Measures how long a yes took, for requests that ended in one, by where the customer was; null where that is not known.</summary>
    public IReadOnlyList<(Place? Place, Waiting Time)> TimeToYes(LedgerScope scope, DateOnly monday) =>
        [
            .. In<LedgerEntry.Ended>(scope, monday)
                .Where(ended => ended.IsYes)
                .GroupBy(ended => ended.Kind.Place)
                .Select(place => (place.Key, Waiting.Of(place.Select(ended => ended.Waited)))),
        ];

    /// <summary>Sums what was added beyond what is owed, an amount a currency.</summary>
    public IReadOnlyList<Money> MoneyAdded(LedgerScope scope, DateOnly monday) =>
        [
            .. In<LedgerEntry.Gave>(scope, monday)
                .GroupBy(gave => gave.Added.Currency)
                .Select(same => same.Aggregate(Money.Zero(same.Key), (sum, gave) => sum + gave.Added))
                .OrderBy(sum => sum.Currency.Code, StringComparer.Ordinal),
        ];

    /// <summary>Counts the offers that were stopped because they were less than what went wrong is worth.</summary>
    public int OffersBelowTheFloor(LedgerScope scope, DateOnly monday) =>
        In<LedgerEntry.Stopped>(scope, monday).Count(stopped => stopped.Why == JudgedAs.TooSmall);

    /// <summary>Counts promises made, kept and broken.</summary>
    public PromiseCounts Promises(LedgerScope scope, DateOnly monday)
    {
        var kept = In<LedgerEntry.PromiseKept>(scope, monday).ToList();
        return new(
            In<LedgerEntry.PromiseMade>(scope, monday).Count(),
            kept.Count,
            kept.Count(each => each.WasBroken),
            In<LedgerEntry.PromiseBroken>(scope, monday).Count()
        );
    }

    /// <summary>Measures how long requests waited that ended in the week, by how they ended.</summary>
    public IReadOnlyDictionary<LedgerEnd, Waiting> Requests(LedgerScope scope, DateOnly monday) =>
        In<LedgerEntry.Ended>(scope, monday)
            .GroupBy(ended => ended.How)
            .ToDictionary(how => how.Key, how => Waiting.Of(how.Select(ended => ended.Waited)));

    /// <summary>Counts the requests for what the asker could have given themselves, out of all that were raised in the week.</summary>
    public Part InsideTheirOwnLimit(LedgerScope scope, DateOnly monday)
    {
        var raised = In<LedgerEntry.Raised>(scope, monday).ToList();
        return new(raised.Count(each => each.IsInside), raised.Count);
    }

    /// <summary>Counts the decisions that gave more than somebody else had decided on the case before.</summary>
    public int Overruled(LedgerScope scope, DateOnly monday) =>
        In<LedgerEntry.Ended>(scope, monday).Count(ended => ended.IsOverruling);

    /// <summary>Counts the settled cases that were opened again, by the customer or by a broken promise.</summary>
    public int CameBack(LedgerScope scope, DateOnly monday) => In<LedgerEntry.CameBack>(scope, monday).Count();

    /// <summary>Counts by store how often whoever was asked first let their time pass in the week, out of all requests that were raised in it.</summary>
    public IReadOnlyDictionary<string, Part> UnansweredFirstSteps(LedgerScope scope, DateOnly monday) =>
        _stores
            .Where(scope.Holds)
            .ToDictionary(
                store => store.Id,
                store => new Part(
                    _rows[(store.Id, monday)].OfType<LedgerEntry.Unanswered>().Count(each => each.IsFirst),
                    _rows[(store.Id, monday)].OfType<LedgerEntry.Raised>().Count()
                ),
                StringComparer.Ordinal
            );

    /// <summary>Lists the rows of a kind, for figures that are not here.</summary>
    public IEnumerable<TRow> In<TRow>(LedgerScope scope, DateOnly monday)
        where TRow : LedgerEntry =>
        _stores.Where(scope.Holds).SelectMany(store => _rows[(store.Id, monday)].OfType<TRow>());
}
