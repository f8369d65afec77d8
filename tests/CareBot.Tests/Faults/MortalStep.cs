namespace CareBot.Tests.Faults;

/// <summary>One step of a play: somebody does something, or time goes by.</summary>
/// <param name="Name">What happens.</param>
/// <param name="ActAsync">Somebody does it; null where time goes by.</param>
/// <param name="Until">Until when time goes by; null where somebody acts.</param>
internal sealed record MortalStep(string Name, Func<MortalHouse, Task>? ActAsync, DateTimeOffset? Until = null);
