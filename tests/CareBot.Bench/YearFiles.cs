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
    private const int CasesAWeek = 20;
    private const int CasesOfAll = Stores * CasesAWeek;
    private const double Megabyte = 1_000_000;

    private static readonly DateOnly End = new(2026, 11, 30);

    /// <summary>Makes a history of about as many cases, with the product's own appender.</summary>
    public async Task<BuiltYear> MakeAsync(int cases)
    {
        var weeks = cases / CasesOfAll;
        var year = new Year(
            new(Seed: 5)
            {
                Stores = Stores,
                CasesAWeek = CasesAWeek,
                Weeks = weeks,
                Start = End.AddDays(-7 * weeks),
                PolicyChangesIn = weeks / 2,
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
        Tell(
            Invariant($"make and load {loaded.Cases:#,0} cases, {weeks} weeks, {loaded.Events:#,0} events"),
            path,
            start
        );
        return new(loaded.Cases, path, year);
    }

    /// <summary>Puts copies of a history before it.</summary>
    public BuiltYear Copy(BuiltYear made, int copies)
    {
        var path = Path.Combine(temporary.New(), "year.db");
        var start = Stopwatch.GetTimestamp();
        HistoryCopies.Write(made.Path, path, copies, made.Year.Plan.Weeks);
        var all = made.Cases * (copies + 1);
        Tell(
            Invariant($"{all:#,0} cases: those {made.Cases:#,0}, and {copies} copies of them before them"),
            path,
            start
        );
        return new(all, path, made.Year);
    }

    /// <summary>Tells what making a history takes where nothing of it is written.</summary>
    public void TellMaking(BuiltYear made)
    {
        var start = Stopwatch.GetTimestamp();
        var turns = made.Year.Moments().LongCount();
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var figure = Invariant($"of which making its {turns:#,0} turns");
        table.Add(figure, Invariant($"{seconds:0.0} s"), string.Empty, string.Empty, "one run");
    }

    private void Tell(string figure, string path, long start)
    {
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var megabytes = new FileInfo(path).Length / Megabyte;
        table.Add(figure, Invariant($"{seconds:#,0.0} s, {megabytes:#,0} MB"), string.Empty, string.Empty, "one run");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
