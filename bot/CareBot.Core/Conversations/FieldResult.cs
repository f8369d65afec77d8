namespace CareBot.Core.Conversations;

/// <summary>What became of one field.</summary>
/// <param name="Draft">The draft, with the field set if it could be.</param>
/// <param name="Problem">What is wrong and what is right; null if nothing is wrong.</param>
internal sealed record FieldResult(Draft Draft, string? Problem);
