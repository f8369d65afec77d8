using CareBot.Core.Understanding;

namespace CareBot.Core.Escalations;

/// <summary>The first of two people who must agree.</summary>
/// <param name="By">An employee's id.</param>
/// <param name="Granted">What they agreed to.</param>
/// <param name="At">When.</param>
public sealed record FirstYes(string By, Offer? Granted, DateTimeOffset At);
