namespace CareBot.Simulation.Checks;

/// <summary>How a message ended.</summary>
/// <param name="Item">The outbox's id.</param>
/// <param name="To">For whom it was, an employee's id.</param>
/// <param name="State">Such as <c>sent</c>.</param>
/// <param name="Cause">Why it did not go, if it did not.</param>
internal sealed record OutboxFate(long Item, string To, string State, string? Cause);
