namespace CareBot.Core.People;

/// <summary>Something in a file of people or stores that is wrong, or worth a look.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Row">As a spreadsheet numbers it: the row that names the columns is 1; 0 for the file as a whole.</param>
/// <param name="Column">The column's name; null for the row as a whole.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record ImportFinding(string File, int Row, string? Column, string Message)
{
    /// <summary>Writes it as one line: <c>people.csv, row 7, role: …</c>.</summary>
    public override string ToString() =>
        (Row, Column) switch
        {
            (0, _) => $"{File}: {Message}",
            (_, null) => $"{File}, row {Row}: {Message}",
            _ => $"{File}, row {Row}, {Column}: {Message}",
        };
}
