namespace CareBot.Core.People;

/// <summary>A table of text as it was read, before it means anything.</summary>
/// <param name="File">The file's name, for messages.</param>
/// <param name="Columns">The first row.</param>
/// <param name="Rows">All other rows, in order.</param>
public sealed record Sheet(string File, IReadOnlyList<string> Columns, IReadOnlyList<SheetRow> Rows);
