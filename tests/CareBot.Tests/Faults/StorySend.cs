namespace CareBot.Tests.Faults;

/// <summary>What a page sends. Sent again as it is, it is the same delivery.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Body">JSON.</param>
internal sealed record StorySend(string Path, string Body);
