namespace CareBot.Core.Understanding;

/// <summary>An amount that can be read in two ways, such as <c>12.500</c>.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Readings">The ways, most likely first.</param>
public sealed record AmbiguousAmount(string Text, IReadOnlyList<Money> Readings);
