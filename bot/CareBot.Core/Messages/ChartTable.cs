namespace CareBot.Core.Messages;

/// <summary>The numbers of a chart as a table: what is read where nothing can be drawn, and by those who do not see what is.</summary>
public static class ChartTable
{
    /// <summary>Makes the table, a row for each category.</summary>
    /// <param name="chart">A fitted chart.</param>
    public static Part.Table Of(Part.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        return new(
            [chart.CategoryTitle, .. chart.Series.Select(series => Title(series, chart.Unit))],
            [.. chart.Categories.Select((category, at) => Row(chart, category, at))]
        );
    }

    private static IReadOnlyList<string> Row(Part.Chart chart, string category, int at) =>
        [category, .. chart.Series.Select(series => ChartNumber.Write(series.Values[at], chart.Unit))];

    private static string Title(ChartSeries series, string unit) =>
        ChartNumber.IsWritten(unit) || series.Name.Equals(unit, StringComparison.OrdinalIgnoreCase)
            ? series.Name
            : $"{series.Name} ({unit})";
}
