namespace CareBot.Simulation.Checks;

/// <summary>Something that must never happen, and did.</summary>
/// <param name="Kind">Which of the promises is broken.</param>
/// <param name="What">Where and how, in one sentence.</param>
internal sealed record Violation(string Kind, string What);
