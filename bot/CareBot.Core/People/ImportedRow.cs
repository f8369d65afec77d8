namespace CareBot.Core.People;

/// <summary>A row that could be read.</summary>
/// <param name="Number">As a spreadsheet numbers it.</param>
/// <param name="Id">As written, right or wrong.</param>
/// <param name="Value">What it means; null where something in it is wrong.</param>
internal sealed record ImportedRow<T>(int Number, string Id, T? Value)
    where T : class;
