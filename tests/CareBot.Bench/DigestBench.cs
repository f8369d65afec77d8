using System.Globalization;
using CareBot.Store.Sqlite;

namespace CareBot.Bench;

/// <summary>What a digest and a replay cost on histories of ten and a hundred times the length. The week is the same in all of them, so that a cost that grows, grows with the history.</summary>
internal static class DigestBench
{
    private const int Made = 10_000;
    private const int AsksARound = 8;

    public static async Task MeasureAsync(TemporaryFolder temporary, ResultTable table, int largest)
    {
        var files = new YearFiles(temporary, table);
        var made = await files.MakeAsync();
        var years = new List<BuiltYear> { made };
        // To make a million would take half an hour.
        for (var times = 10; times * Made <= largest; times *= 10)
            years.Add(files.Copy(made, times - 1));
        var stores = await Task.WhenAll(years.Select(year => year.OpenAsync()));
        foreach (var question in DigestQuestions.OfTheWeek)
            await AskAsync(table, question, [.. years.Zip(stores)]);
        await TryAllAsync(table, made, stores[0]);
        foreach (var store in stores)
            await store.DisposeAsync();
    }

    // All sizes in turn, so that a ratio says how the cost grows from the smallest.
    private static async Task AskAsync(ResultTable table, DigestQuestion question, (BuiltYear, SqliteStore)[] years)
    {
        var times = await Ratio.MeasureAsync([
            .. years.Select<(BuiltYear, SqliteStore), Func<Task<double>>>(one =>
                () => TimeAsync(question, one.Item1, one.Item2)
            ),
        ]);
        var smallest = Invariant($"ms, {years[0].Item1.Cases:#,0} cases");
        foreach (var ((year, _), time) in years.Zip(times))
            table.Add(Invariant($"{question.Figure}, {year.Cases:#,0} cases"), time, "ms", times[0], smallest);
    }

    // The processor's time of this process, so that other programs do not count.
    private static async Task<double> TimeAsync(DigestQuestion question, BuiltYear year, SqliteStore store)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var asked = 0; asked < AsksARound; asked++)
            await question.AskAsync(year, store);
        return (Environment.CpuUsage.TotalTime - start).TotalMilliseconds / AsksARound;
    }

    // Grows with what is asked about, by its nature, so that one size says it for all.
    private static async Task TryAllAsync(ResultTable table, BuiltYear year, SqliteStore store)
    {
        var start = Environment.CpuUsage.TotalTime;
        var cases = await DigestQuestions.TryAllAsync(year, store);
        var seconds = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
        table.Add(
            Invariant($"replay of everything, by a draft, {cases:#,0} cases"),
            Invariant($"{seconds:#,0.0} s"),
            Invariant($"{cases / seconds:#,0} cases a second"),
            string.Empty,
            "one run"
        );
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
