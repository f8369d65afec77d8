namespace CareBot.Core.Understanding;

/// <summary>A day or a span that stands in a sentence.</summary>
/// <param name="First">The place of its first piece.</param>
/// <param name="Last">The place of its last piece.</param>
/// <param name="Day">The past day that it names; null for a span, a time of day, or a day that does not exist.</param>
internal sealed record DateMention(int First, int Last, DateOnly? Day);
