namespace CareBot.Simulation;

/// <summary>How much is simulated.</summary>
/// <param name="Days">How many days customers come; a few more days follow in which all that is open ends.</param>
/// <param name="Stores">How many stores there are.</param>
/// <param name="People">How many people work in them; at least five a store.</param>
/// <param name="Cases">How many customers come with a trouble.</param>
/// <param name="Seed">The same seed gives the same counts.</param>
internal sealed record SimulationOptions(
    int Days = 90,
    int Stores = 40,
    int People = 400,
    int Cases = 20_000,
    int Seed = 20261125
);
