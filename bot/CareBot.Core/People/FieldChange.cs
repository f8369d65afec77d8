namespace CareBot.Core.People;

/// <summary>A cell that an import changes.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Before">The text so far.</param>
/// <param name="After">The new text.</param>
public sealed record FieldChange(string Column, string Before, string After);
