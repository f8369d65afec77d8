using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Core.Replays;
using CareBot.Policies;
using CareBot.Store;
using CareBot.Tests.Fakes;
using CareBot.Tests.Store;
using CareBot.Years;
using CareBot.Years.Ledger;
using CareBot.Years.Loading;

namespace CareBot.Tests.Years;

public sealed class YearStoreTests : IDisposable
{
    private readonly SqliteFile _file = new();

    [Fact]
    public async Task Every_event_passes_the_store_and_the_audit()
    {
        var rows = new List<LedgerEntry>();
        var year = new Year(YearPlan.Full(7) with { Weeks = 4, CasesAWeek = 10, PolicyChangesIn = 2 });

        var loaded = await YearLoader.LoadAsync(
            _file.ConnectionString,
            year,
            new FakeClock(Some.Noon),
            moment => rows.AddRange(moment.Rows),
            CancellationToken.None
        );

        await using var store = await _file.OpenAsync(new StoreOptions());
        var report = await store.Cases.VerifyAsync(null, CancellationToken.None);
        Assert.Empty(report.Faults);
        Assert.Equal(loaded.Events, report.Records);
        Assert.Equal(rows.OfType<LedgerEntry.Opened>().Count(), loaded.Cases);
        Assert.Equal(loaded.Cases, _file.Ask<long>("SELECT count(*) FROM cases"));
        Assert.Equal(loaded.Cases, _file.Ask<long>("SELECT taken FROM numbers WHERE prefix = 'C'"));
        Assert.Equal(loaded.Promises, _file.Ask<long>("SELECT count(*) FROM promises"));
        var staff = await store.People.LoadAsync(CancellationToken.None);
        Assert.Equal(year.Company.Staff.Employees.Count, staff.Employees.Count);
    }

    [Fact]
    public async Task Exact_replay_of_a_loaded_year_reproduces_every_verdict()
    {
        var year = new Year(YearPlan.Full(9) with { Stores = 6, Weeks = 3, CasesAWeek = 10, PolicyChangesIn = 1 });
        await YearLoader.LoadAsync(
            _file.ConnectionString,
            year,
            new FakeClock(Some.Noon),
            _ => { },
            CancellationToken.None
        );
        var span = new HistorySpan(DateTimeOffset.MinValue, DateTimeOffset.MaxValue);
        await using var store = await _file.OpenAsync(new StoreOptions());
        var policies = new Dictionary<string, Policy?>(StringComparer.Ordinal);
        foreach (var version in new[] { year.Policies.First.Version, year.Policies.Second.Version })
        {
            var text = await store.Policies.FindAsync(version, CancellationToken.None) ?? string.Empty;
            policies[version] = PolicyFile.Compile(text).Policy;
        }

        var replay = new ExactReplay(span, version => policies.GetValueOrDefault(version));
        await foreach (var history in store.Histories.ReadAsync(span, CancellationToken.None))
            replay.Add(history);

        Assert.Empty(replay.Result.Differences);
        Assert.Empty(replay.Result.NotKept);
        Assert.Equal(0, replay.Result.Unwritten);
        Assert.Equal(replay.Result.Verdicts, replay.Result.Reproduced);
        Assert.True(replay.Result.Verdicts > 300);
    }

    [Fact]
    public async Task Store_has_spent_what_the_ledger_has_added_in_each_week()
    {
        var rows = new List<LedgerEntry>();
        var year = new Year(YearPlan.Plain(8) with { Stores = 5, Weeks = 2, CasesAWeek = 12, PolicyChangesIn = null });
        await YearLoader.LoadAsync(
            _file.ConnectionString,
            year,
            new FakeClock(Some.Noon),
            moment => rows.AddRange(moment.Rows),
            CancellationToken.None
        );

        var monday = year.Plan.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var figures = new LedgerFigures(rows, year.Company.Stores);
        foreach (var store in year.Company.Stores)
        {
            var spent = _file.Ask<long>(
                $"SELECT coalesce(sum(minor_units), 0) FROM spending WHERE store = '{store.Id}' AND week = '{monday}'"
            );

            var added = figures.MoneyAdded(LedgerScope.OfStore(store.Id), year.Plan.Start);
            Assert.Equal(added.Sum(money => money.MinorUnits), spent);
        }
    }

    public void Dispose() => _file.Dispose();
}
