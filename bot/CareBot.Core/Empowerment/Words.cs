namespace CareBot.Core.Empowerment;

/// <summary>What to say to the customer.</summary>
/// <param name="Private">For their ears only, or the only version.</param>
/// <param name="Public">For everyone to read, with no detail of the case; null where nobody else reads it.</param>
/// <param name="Advice">For the member of staff: "your reply may be posted for everyone to see".</param>
/// <param name="Reason">The rule that chose them.</param>
public sealed record Words(string Private, string? Public, IReadOnlyList<string> Advice, Reason Reason);
