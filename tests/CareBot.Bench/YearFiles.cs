using System.Diagnostics;
using System.Globalization;
using CareBot.Years;
using CareBot.Years.Loading;

namespace CareBot.Bench;

/// <summary>Makes the files that digests and replays are measured on. All end on the same Sunday, so that the last week is the same season.</summary>
/// <param name="temporary">Where.</param>
/// <param name="table">Is told what making them took.</param>
internal sealed class YearFiles(TemporaryFolder temporary, ResultTable table)
{
    private const int Stores = 48;

    // The shortest history must have the eight weeks that a digest looks back on.
    private const int Weeks = 12;
    private const int CasesAWeek = 20;
    private const double Megabyte = 1_000_000;

    private static readonly DateOnly End = new(2026, 11, 30);

    /// <summary>Makes a history of somewhat more than 10,000 cases, with the product's own appender.</summary>
    public async Task<BuiltYear> MakeAsync()
    {
        var year = new Year(
            new(Seed: 5)
            {
                Stores = Stores,
                CasesAWeek = CasesAWeek,
                Weeks = Weeks,
                Start = End.AddDays(-7 * Weeks),
                PolicyChangesIn = Weeks / 2,
            }
        );
        var path = Path.Combine(temporary.New(), "year.db");
        var start = Stopwatch.GetTimestamp();
        var loaded = await YearLoader.LoadAsync(
            $"Data Source={path}",
            year,
            TimeProvider.System,
            _ => { },
            CancellationToken.None
        );
        Tell(Invariant($"making {loaded.Cases:#,0} cases of {Weeks} weeks, {loaded.Events:#,0} events"), path, start);
        return new(loaded.Cases, path, year);
    }

    /// <summary>Makes another file, in which copies of a history lie before it.</summary>
    public BuiltYear Copy(BuiltYear made, int copies)
    {
        var path = Path.Combine(temporary.New(), "year.db");
        var start = Stopwatch.GetTimestamp();
        HistoryCopies.Write(made.Path, path, copies, made.Year.Plan.Weeks);
        var all = made.Cases * (copies + 1);
        Tell(Invariant($"{all:#,0} cases: the same and {copies} copies before them"), path, start);
        return new(all, path, made.Year);
    }

    private void Tell(string figure, string path, long start)
    {
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var megabytes = new FileInfo(path).Length / Megabyte;
        table.Add(figure, Invariant($"{seconds:#,0.0} s, {megabytes:#,0} MB"), string.Empty, string.Empty, "one run");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
