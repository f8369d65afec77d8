namespace CareBot.Bench;

/// <summary>The one table that a run prints.</summary>
internal sealed class ResultTable
{
    private readonly List<string[]> _rows =
    [
        ["figure", "here", "beside it", "ratio", "ratio, least–most"],
    ];

    /// <summary>Adds a figure with what stood beside it.</summary>
    public void Add(string figure, Samples here, string unit, Samples beside, string besideUnit)
    {
        var ratio = here.Over(beside);
        Add(figure, $"{here} {unit}", $"{beside} {besideUnit}", ratio.ToString(), ratio.Spread);
    }

    /// <summary>Adds a figure that stands alone; its own spread is told.</summary>
    public void Add(string figure, Samples here, string unit) =>
        Add(figure, $"{here} {unit}", string.Empty, string.Empty, $"{here.Spread} {unit}");

    /// <summary>Adds a row and shows it at once, since a run takes minutes.</summary>
    public void Add(params string[] cells)
    {
        Console.Error.WriteLine(string.Join(" | ", cells));
        _rows.Add(cells);
    }

    /// <summary>Writes everything as a Markdown table.</summary>
    public void Write(TextWriter to)
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length))];
        to.WriteLine(Line(_rows[0], widths));
        to.WriteLine($"|{string.Join('|', widths.Select(width => new string('-', width + 2)))}|");
        foreach (var row in _rows.Skip(1))
            to.WriteLine(Line(row, widths));
        to.WriteLine();
        to.WriteLine(
            $"Each figure is the median of {Ratio.Rounds} rounds, both sides of a ratio in turn. Where least and most lie far apart, the machine was busy with something else."
        );
    }

    private static string Line(string[] row, int[] widths) =>
        $"| {string.Join(" | ", row.Zip(widths, (cell, width) => cell.PadRight(width)))} |";
}
