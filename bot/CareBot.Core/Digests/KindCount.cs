namespace CareBot.Core.Digests;

/// <summary>How many cases were of a kind.</summary>
/// <param name="Issue">A key of the policy's <c>issues</c>; empty where it was not said.</param>
/// <param name="Count">How many.</param>
public sealed record KindCount(string Issue, int Count);
