namespace CareBot.Simulation.People;

/// <summary>A customer with a trouble.</summary>
/// <param name="Sentence">What staff type about them.</param>
/// <param name="Price">What they paid, in whole units of the store's currency.</param>
/// <param name="Order">The number by which they are known when they come back.</param>
internal sealed record Customer(string Sentence, int Price, int Order);
