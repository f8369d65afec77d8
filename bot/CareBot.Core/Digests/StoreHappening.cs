namespace CareBot.Core.Digests;

/// <summary>Something that counts, where and when.</summary>
/// <param name="Store">The store's id.</param>
/// <param name="At">When.</param>
/// <param name="Stream">The case or promise.</param>
/// <param name="What">What.</param>
public sealed record StoreHappening(string Store, DateTimeOffset At, string Stream, Happening What);
