using System.Text;
using CareBot.Core.People;
using CsvHelper;

namespace CareBot.People;

/// <summary>Reads a CSV file into a table of text. What the text means is for the import to say.</summary>
public static class PeopleCsv
{
    // A hundred thousand people take 12 MB.
    private const long LargestBytes = 64 * 1024 * 1024;

    private const int LargestRecord = 1024 * 1024;

    private const int MostProblems = 1_000;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Any path.</param>
    /// <returns>The table, or why there is none.</returns>
    public static (Sheet? Sheet, IReadOnlyList<ImportFinding> Problems) Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return file.Length > LargestBytes
                ? (null, [new ImportFinding(path, 0, null, "It is larger than 64 MB.")])
                : Read(Path.GetFileName(path), file);
        }
        catch (Exception mishap) when (mishap is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return (null, [new ImportFinding(path, 0, null, $"It cannot be read. {mishap.Message}")]);
        }
    }

    /// <summary>Reads what is in a file.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="file">Its bytes: UTF-8, with or without a byte order mark.</param>
    /// <returns>The table, or why there is none.</returns>
    public static (Sheet? Sheet, IReadOnlyList<ImportFinding> Problems) Read(string name, Stream file)
    {
        // Bytes that are not UTF-8 become U+FFFD, which the import then finds cell by cell.
        using var text = new StreamReader(file, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);
        var problems = new List<ImportFinding>();
        var rows = ReadRows(name, text, problems);
        var fileProblem =
            text.CurrentEncoding is UTF8Encoding ? HeaderProblem(rows) : "It is not UTF-8; save it as CSV UTF-8.";
        if (fileProblem is not null)
            return (null, [new ImportFinding(name, 1, null, fileProblem)]);
        return problems.Count > 0 ? (null, problems) : (new Sheet(name, rows[0].Cells, rows[1..]), []);
    }

    private static List<SheetRow> ReadRows(string name, StreamReader text, List<ImportFinding> problems)
    {
        var rows = new List<SheetRow>();
        try
        {
            using var reader = CsvReader.Create(text, Configure(name, problems), leaveOpen: true);
            while (problems.Count < MostProblems && reader.Read())
                rows.Add(new SheetRow(rows.Count + 1, reader.Current.ToArray()));
        }
        catch (CsvFormatException)
        {
            problems.Add(new ImportFinding(name, rows.Count + 1, null, "The row is longer than a megabyte."));
        }

        return rows;
    }

    private static CsvReaderOptions Configure(string name, List<ImportFinding> problems) =>
        new()
        {
            HasHeader = false,
            Separator = ',',
            MaxRecordSize = LargestRecord,

            // One line is one row, so that rows are numbered as a spreadsheet does and a quote
            // that is never closed spoils no more than its own row.
            SkipEmptyLines = false,
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record =>
                problems.Add(new(name, (int)record.RecordNumber, null, Explain(record.Reason))),
        };

    private static string Explain(CsvMalformedReason reason) =>
        reason is CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote
            ? "A quote is opened and not closed in the same line; close it, and take line breaks out of cells."
            : "A quote stands inside a cell; put the whole cell in quotes and double each quote in it.";

    private static string? HeaderProblem(List<SheetRow> rows)
    {
        if (rows.Count == 0 || rows[0].Cells.All(string.IsNullOrWhiteSpace))
            return "It is empty; the first row has to name the columns.";
        var header = string.Concat(rows[0].Cells);
        if (header.AsSpan().IndexOfAny('\0', '\uFFFD') >= 0)
            return "It is not UTF-8; save it as CSV UTF-8.";
        return rows[0].Cells.Count == 1 && header.AsSpan().IndexOfAny(';', '\t') >= 0
            ? "Its columns are not parted by commas; save it as CSV with commas."
            : null;
    }
}
