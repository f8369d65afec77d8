namespace CareBot.Core.Understanding;

/// <summary>The words by which people say things, as the business wrote them in its policy.</summary>
/// <param name="Entries">Every phrase with what it means.</param>
public sealed record Lexicon(IReadOnlyList<LexiconEntry> Entries);
