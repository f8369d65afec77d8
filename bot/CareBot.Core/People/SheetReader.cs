namespace CareBot.Core.People;

/// <summary>Reads a whole file row by row and notes what is wrong with it.</summary>
internal static class SheetReader
{
    /// <summary>Reads every row; one that is wrong has no value but still counts as there.</summary>
    public static (IReadOnlyList<ImportedRow<T>> Rows, IReadOnlyList<ImportFinding> Errors) Read<T>(
        Sheet sheet,
        SheetColumns columns,
        Func<RowReader, T?> read
    )
        where T : class
    {
        var (places, columnErrors) = columns.Find(sheet);
        if (columnErrors.Count > 0)
            return ([], columnErrors);
        var errors = new List<ImportFinding>();
        var filled = sheet.Rows.Where(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell)));
        var rows = filled.Select(row => ReadRow(new RowReader(sheet, row, places, errors), read)).ToArray();
        return (rows, [.. errors, .. RepeatedIds(sheet.File, rows), .. Emptiness(sheet.File, rows.Length)]);
    }

    private static ImportedRow<T> ReadRow<T>(RowReader row, Func<RowReader, T?> read)
        where T : class => new(row.Number, row.Text("id"), row.IsWhole() ? read(row) : null);

    private static IEnumerable<ImportFinding> RepeatedIds<T>(string file, IReadOnlyList<ImportedRow<T>> rows)
        where T : class
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        return from row in rows
            where row.Id.Length > 0 && !first.TryAdd(row.Id, row.Number)
            let problem = $"'{row.Id}' stands in row {first[row.Id]} already; an id belongs to one."
            select new ImportFinding(file, row.Number, "id", problem);
    }

    // An empty file is far more often a slip than the end of the company.
    private static IEnumerable<ImportFinding> Emptiness(string file, int rows) =>
        rows > 0 ? [] : [new(file, 0, null, "There is nothing below the first row; expected at least one more row.")];
}
