using System.Globalization;
using System.Text.RegularExpressions;

namespace CareBot.Core.People;

/// <summary>Reads the cells of one row and notes what is wrong with them.</summary>
internal sealed partial class RowReader(
    Sheet sheet,
    SheetRow row,
    IReadOnlyDictionary<string, int> places,
    List<ImportFinding> errors
)
{
    private const int LongestCell = 500;

    public int Number => row.Number;

    public void Refuse(string? column, string message) =>
        errors.Add(new ImportFinding(sheet.File, row.Number, column, message));

    /// <summary>Looks at what must be right before any cell means something.</summary>
    public bool IsWhole()
    {
        var before = errors.Count;
        if (row.Cells.Count != sheet.Columns.Count)
            Refuse(null, $"The row has {row.Cells.Count} cells, the first row names {sheet.Columns.Count} columns.");
        for (var i = 0; i < Math.Min(row.Cells.Count, sheet.Columns.Count); i++)
        {
            if (CellProblem(row.Cells[i]) is { } problem)
                Refuse(sheet.Columns[i].Trim().ToLowerInvariant(), problem);
        }

        return errors.Count == before;
    }

    /// <summary>Reads a cell; empty if the file does not have the column.</summary>
    public string Text(string column) =>
        places.TryGetValue(column, out var place) && place < row.Cells.Count ? row.Cells[place].Trim() : "";

    public string? Optional(string column) => Text(column) is { Length: > 0 } text ? text : null;

    public string Required(string column, string example)
    {
        var text = Text(column);
        if (text.Length == 0)
            Refuse(column, $"It is empty; write for example {example}.");
        return text;
    }

    public string Id()
    {
        var id = Required("id", "maya or harbour-street");
        if (id.Length > 0 && !IdShape().IsMatch(id))
            Refuse("id", $"'{id}' is not an id; an id is 1 to 40 of a-z, 0-9 and hyphen, such as maya.");
        return id;
    }

    private static string? CellProblem(string cell) =>
        cell.Contains('\0', StringComparison.Ordinal) ? "It holds a NUL byte; save the file as CSV UTF-8."
        : cell.Contains('\uFFFD', StringComparison.Ordinal)
            ? "It holds bytes that are not UTF-8; save the file as CSV UTF-8."
        : cell.Length > LongestCell
            ? $"It is {cell.Length} characters long, the most is {LongestCell}; is a quote never closed?"
        : cell.Any(IsInvisible) ? "It holds invisible characters, such as a line break; take them out."
        : null;

    // Direction marks can make a name read as another one; joiners are part of how some names are spelt.
    private static bool IsInvisible(char character) =>
        char.IsControl(character)
        || (char.GetUnicodeCategory(character) == UnicodeCategory.Format && character is not ('\u200C' or '\u200D'));

    [GeneratedRegex("^[a-z0-9-]{1,40}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IdShape();
}
