namespace CareBot.Core.Empowerment;

/// <summary>What must not be offered.</summary>
/// <param name="Text">For people: "another voucher".</param>
/// <param name="Reason">Why not.</param>
public sealed record RefusedLine(string Text, Reason Reason);
