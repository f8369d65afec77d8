namespace CareBot.Core.Replays;

/// <summary>How often something occurred.</summary>
/// <param name="Name">What.</param>
/// <param name="Count">How often.</param>
public sealed record NamedCount(string Name, long Count);
