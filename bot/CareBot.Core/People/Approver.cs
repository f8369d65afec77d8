namespace CareBot.Core.People;

/// <summary>Somebody who could say yes.</summary>
/// <param name="Employee">Who.</param>
/// <param name="OnShiftUntil">Until when they are on shift, by their store's wall clock; null if they are not on shift.</param>
public sealed record Approver(Employee Employee, TimeOnly? OnShiftUntil);
