namespace CareBot.Core.Empowerment;

/// <summary>Something that a check of a policy has found.</summary>
/// <param name="Line">The line in the file, from 1.</param>
/// <param name="Severity">Whether the policy can be used all the same.</param>
/// <param name="Code">What kind, such as <c>unknown-name</c> or <c>unreachable</c>.</param>
/// <param name="Message">What is wrong, what is right, and how to go on.</param>
public sealed record Finding(int Line, FindingSeverity Severity, string Code, string Message);
