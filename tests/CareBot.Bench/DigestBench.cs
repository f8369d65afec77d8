using System.Diagnostics;
using System.Globalization;
using CareBot.Core.Ports;
using CareBot.Core.Replays;
using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Years;
using CareBot.Years.Loading;

namespace CareBot.Bench;

/// <summary>What a digest and a replay cost on histories of ten and a hundred times the length. The week is the same in all of them, so that a cost that grows, grows with the history.</summary>
internal static class DigestBench
{
    private const int Stores = 48;
    private const int CasesAWeek = 40;
    private const int CasesOfAll = Stores * CasesAWeek;
    private const double Megabyte = 1_000_000;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000];

    /// <summary>Gets what is asked: the digest of one store, the digest of the company and the replay of a draft go here too, a line each.</summary>
    private static IReadOnlyList<DigestQuestion> Questions => [new("replay of the last week, exactly", ReplayAsync)];

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table, int largest)
    {
        var built = new List<BuiltYear>();
        foreach (var size in Sizes.Where(size => size <= largest))
            built.Add(await BuildAsync(temporary, table, size));
        foreach (var question in Questions)
            await AskAsync(table, question, [.. built]);
    }

    private static async Task<BuiltYear> BuildAsync(TemporaryFolder temporary, ResultTable table, int size)
    {
        var path = Path.Combine(temporary.New(), "year.db");
        var year = new Year(Plan(size));
        var start = Stopwatch.GetTimestamp();
        var moments = year.Moments().LongCount();
        var generating = Stopwatch.GetElapsedTime(start).TotalSeconds;
        start = Stopwatch.GetTimestamp();
        var loaded = await YearLoader.LoadAsync(
            $"Data Source={path}",
            year,
            TimeProvider.System,
            _ => { },
            CancellationToken.None
        );
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        table.Add(
            Invariant($"load {loaded.Cases:#,0} cases, {loaded.Events:#,0} events"),
            Invariant($"{seconds:0.0} s, {new FileInfo(path).Length / Megabyte:#,0} MB"),
            Invariant($"{generating:0.0} s, making its {moments:#,0} turns without writing them"),
            Invariant($"{seconds / generating:0.00}"),
            "one run"
        );
        return new BuiltYear(loaded.Cases, $"Data Source={path}", year);
    }

    private static YearPlan Plan(int cases)
    {
        var weeks = Math.Max(1, cases / CasesOfAll);
        // Every history ends on the same Sunday; its last week is the same season.
        var start = new DateOnly(2026, 11, 30).AddDays(-7 * weeks);
        return new(Seed: 5)
        {
            Stores = Stores,
            CasesAWeek = CasesAWeek,
            Weeks = weeks,
            Start = start,
            PolicyChangesIn = weeks / 2,
        };
    }

    private static async Task ReplayAsync(BuiltYear built)
    {
        var monday = new DateTimeOffset(built.LastMonday, TimeOnly.MinValue, TimeSpan.Zero);
        var span = new HistorySpan(monday, monday.AddDays(7));
        var replay = new ExactReplay(span, built.Year.Policies.Find);
        await using var store = await SqliteStore.OpenAsync(
            built.ConnectionString,
            TimeProvider.System,
            new StoreOptions(),
            CancellationToken.None
        );
        await foreach (var history in store.Histories.ReadAsync(span, CancellationToken.None))
            replay.Add(history);
        if (replay.Result is not { Verdicts: > 0, Differences: [] })
            throw new InvalidOperationException("The replay was not exact.");
    }

    // All sizes in turn, so that a ratio says how the cost grows from the smallest.
    private static async Task AskAsync(ResultTable table, DigestQuestion question, BuiltYear[] years)
    {
        var times = await Ratio.MeasureAsync([
            .. years.Select<BuiltYear, Func<Task<double>>>(year => () => TimeAsync(question, year)),
        ]);
        for (var i = 0; i < years.Length; i++)
        {
            var figure = Invariant($"{question.Figure}, {years[i].Cases:#,0} cases");
            table.Add(figure, times[i], "ms", times[0], Invariant($"ms, {years[0].Cases:#,0} cases"));
        }
    }

    private static async Task<double> TimeAsync(DigestQuestion question, BuiltYear year)
    {
        var start = Stopwatch.GetTimestamp();
        await question.AskAsync(year);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
