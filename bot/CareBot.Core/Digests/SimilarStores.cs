namespace CareBot.Core.Digests;

/// <summary>The week of stores in the same country that had at least half and at most twice as many cases.</summary>
/// <param name="Count">How many stores.</param>
/// <param name="Week">Their week, taken together.</param>
public sealed record SimilarStores(int Count, WeekFigures Week);
