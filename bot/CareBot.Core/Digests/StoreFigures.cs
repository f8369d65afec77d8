namespace CareBot.Core.Digests;

/// <summary>The week of one store among others.</summary>
/// <param name="Store">The store's id.</param>
/// <param name="Week">Its week, in the digest's currency.</param>
public sealed record StoreFigures(string Store, WeekFigures Week);
