namespace CareBot.Core.People;

/// <summary>A row of a table.</summary>
/// <param name="Number">As a spreadsheet numbers it: the row that names the columns is 1.</param>
/// <param name="Cells">The text of each cell.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells);
