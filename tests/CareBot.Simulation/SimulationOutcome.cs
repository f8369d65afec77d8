using CareBot.Simulation.Checks;

namespace CareBot.Simulation;

/// <summary>What came of it.</summary>
/// <param name="Options">What was simulated.</param>
/// <param name="Counts">What happened how often, the same for the same seed.</param>
/// <param name="Violations">What must never happen and did.</param>
internal sealed record SimulationOutcome(
    SimulationOptions Options,
    IReadOnlyDictionary<string, long> Counts,
    IReadOnlyList<Violation> Violations
);
