using System.Globalization;

namespace CareBot.Core.Messages;

/// <summary>Makes a chart one that can be drawn: not too much in it, and of a kind that can show its numbers. Twice does no more than once.</summary>
public static class ChartFit
{
    private const string Nothing = "Nothing to show yet.";

    /// <summary>Fits a chart; what was left out is said at the end of its sentence.</summary>
    /// <param name="chart">Any chart; where series differ in length, what not all of them have is left out.</param>
    /// <param name="points">The most categories: the first of them, or the latest where they are times.</param>
    /// <param name="series">The most series.</param>
    public static Part.Chart Fit(Part.Chart chart, int points = ChartLimits.Points, int series = ChartLimits.Series)
    {
        ArgumentNullException.ThrowIfNull(chart);
        var whole = chart.Series.Select(one => one.Values.Count).Append(chart.Categories.Count).Min();
        if (whole == 0 || chart.Series.Count == 0)
            return Empty(chart);
        var isTime = chart.Kind is ChartKind.Column or ChartKind.Line;
        var shown = isTime ? Math.Max(0, whole - points)..whole : ..Math.Min(whole, points);
        var fitted = chart with
        {
            Sentence = Sentence(
                chart.Sentence,
                LeftOut(isTime ? "last" : "first", points, whole),
                LeftOut("first", series, chart.Series.Count, " series")
            ),
            Categories = Slice(chart.Categories, shown),
            Series = [.. chart.Series.Take(series).Select(one => one with { Values = Slice(one.Values, shown) })],
        };
        return fitted with { Kind = KindOf(fitted) };
    }

    /// <summary>Tells whether there is anything to draw: of nothing but zeros no picture says more than the sentence.</summary>
    /// <param name="chart">A fitted chart.</param>
    public static bool HasPicture(Part.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return chart.Series.Any(one => one.Values.Any(value => value != 0));
    }

    private static Part.Chart Empty(Part.Chart chart) =>
        chart with
        {
            Sentence = chart.Sentence.EndsWith(Nothing, StringComparison.Ordinal)
                ? chart.Sentence
                : Sentence(chart.Sentence, Nothing),
            Categories = [],
            Series = [],
        };

    // A slice cannot be less than nothing, and a line needs two ends.
    private static ChartKind KindOf(Part.Chart chart)
    {
        var values = chart.Series[0].Values;
        var isWhole =
            chart.Series.Count == 1
            && values.All(value => value >= 0)
            && values.Count(value => value > 0) <= ChartLimits.Slices;
        return chart.Kind switch
        {
            ChartKind.Share when !isWhole => ChartKind.Bar,
            ChartKind.Line when chart.Categories.Count < 2 => ChartKind.Column,
            var kind => kind,
        };
    }

    private static string? LeftOut(string which, int most, int all, string of = "") =>
        all <= most
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Only the {which} {most} of {all}{of} are shown.");

    private static string Sentence(params IEnumerable<string?> sentences) =>
        string.Join(' ', sentences.Where(one => !string.IsNullOrWhiteSpace(one)));

    private static List<T> Slice<T>(IReadOnlyList<T> all, Range shown) => [.. all.Take(shown)];
}
