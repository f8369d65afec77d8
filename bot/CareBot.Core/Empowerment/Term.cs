namespace CareBot.Core.Empowerment;

/// <summary>A word of the policy and how people read it.</summary>
/// <param name="Key">As in the file, such as <c>poor-quality</c>.</param>
/// <param name="Title">Such as "poor quality".</param>
public sealed record Term(string Key, string Title);
