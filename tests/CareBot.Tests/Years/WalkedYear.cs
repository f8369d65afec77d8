using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Promises;
using CareBot.Years;
using CareBot.Years.Ledger;

namespace CareBot.Tests.Years;

/// <summary>A year that was gone through once: its events folded, and its ledger.</summary>
internal sealed class WalkedYear
{
    private readonly Dictionary<string, Case> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Promise> _promises = new(StringComparer.Ordinal);

    public WalkedYear(YearPlan plan)
    {
        Year = new(plan);
        foreach (var moment in Year.Moments())
        {
            Rows.AddRange(moment.Rows);
            foreach (var recorded in moment.Changes.SelectMany(change => change.Events))
                Fold(recorded);
        }

        Figures = new(Rows, Year.Company.Stores);
    }

    public Year Year { get; }

    public List<LedgerEntry> Rows { get; } = [];

    public List<RecordedEvent> Events { get; } = [];

    public LedgerFigures Figures { get; }

    public IReadOnlyDictionary<string, Case> Cases => _cases;

    public IReadOnlyDictionary<string, Promise> Promises => _promises;

    public IEnumerable<DateOnly> Mondays =>
        Enumerable.Range(0, Year.Plan.Weeks).Select(week => Year.Plan.Start.AddDays(7 * week));

    public IEnumerable<TRow> All<TRow>()
        where TRow : LedgerEntry => Rows.OfType<TRow>();

    private void Fold(RecordedEvent recorded)
    {
        Events.Add(recorded);
        var stream = recorded.Stream;
        var before = _cases.GetValueOrDefault(stream)?.Version ?? _promises.GetValueOrDefault(stream)?.Version ?? 0;
        Assert.Equal(before + 1, recorded.Version);
        if (recorded.Event is CaseEvent)
            _cases[stream] = Case.Evolve(_cases.GetValueOrDefault(stream), recorded);
        else
            _promises[stream] = Promise.Evolve(_promises.GetValueOrDefault(stream), recorded);
    }
}
