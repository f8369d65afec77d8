namespace CareBot.Core.Ports;

/// <summary>One thing that was looked at, and how it is.</summary>
/// <param name="Subject">What was looked at, such as <c>Slack token</c>.</param>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="Finding">How it is, in one sentence, without any secret.</param>
/// <param name="Mend">What to do about it; null where nothing is to be done.</param>
public sealed record Diagnosis(string Subject, bool IsWell, string Finding, string? Mend = null)
{
    /// <summary>Gets a value indicating whether it could only not be seen from here, such as without a network.</summary>
    public bool IsOutOfReach { get; init; }
}
