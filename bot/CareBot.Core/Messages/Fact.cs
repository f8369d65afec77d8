namespace CareBot.Core.Messages;

/// <summary>A name and a value.</summary>
/// <param name="Name">Plain text.</param>
/// <param name="Value">Plain text.</param>
public sealed record Fact(string Name, string Value);
