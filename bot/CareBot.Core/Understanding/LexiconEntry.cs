namespace CareBot.Core.Understanding;

/// <summary>One phrase and what it means.</summary>
/// <param name="Topic">What kind of fact it tells.</param>
/// <param name="Key">Which one, a key of the policy; for <see cref="Topic.Place"/>, <see cref="Topic.Fault"/> the name of the enum's value in lower case.</param>
/// <param name="Phrase">One or more words in lower case, as people type them.</param>
public sealed record LexiconEntry(Topic Topic, string Key, string Phrase);
