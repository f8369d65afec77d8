namespace CareBot.Core.Messages;

/// <summary>One answer of a choice.</summary>
/// <param name="Key">What is sent back.</param>
/// <param name="Title">What is shown.</param>
public sealed record ChoiceOption(string Key, string Title);
