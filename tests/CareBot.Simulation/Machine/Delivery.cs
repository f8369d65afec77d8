namespace CareBot.Simulation.Machine;

/// <summary>A message that arrived.</summary>
/// <param name="Item">The outbox's id.</param>
/// <param name="To">Who has it, an employee's id.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="Promise">The promise that can be kept by a button on it, if any.</param>
/// <param name="Times">How often it arrived.</param>
internal sealed record Delivery(long Item, string To, DateTimeOffset SaidAt, string? Promise, int Times);
