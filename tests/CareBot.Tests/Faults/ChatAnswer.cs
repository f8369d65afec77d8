namespace CareBot.Tests.Faults;

/// <summary>What was kept of a text, and what was said to it.</summary>
/// <param name="Heard">The text as it is kept.</param>
/// <param name="Words">The answer in plain text; empty if there was none.</param>
/// <param name="Json">Each message of the answer as a page gets it.</param>
internal sealed record ChatAnswer(string Heard, string Words, IReadOnlyList<string> Json);
