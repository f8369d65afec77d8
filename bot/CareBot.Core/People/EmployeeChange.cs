namespace CareBot.Core.People;

/// <summary>Somebody whom an import changes.</summary>
/// <param name="Before">How they are known so far.</param>
/// <param name="After">How they will be known.</param>
/// <param name="Fields">What differs, in the order of the columns.</param>
public sealed record EmployeeChange(Employee Before, Employee After, IReadOnlyList<FieldChange> Fields);
