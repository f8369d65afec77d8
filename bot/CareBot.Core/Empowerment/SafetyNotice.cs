namespace CareBot.Core.Empowerment;

/// <summary>What to do at once where somebody was or could be hurt.</summary>
/// <param name="DoNow">The steps, in order.</param>
/// <param name="GoesTo">The role that hears of it at once.</param>
/// <param name="Reason">The rule.</param>
public sealed record SafetyNotice(IReadOnlyList<string> DoNow, string GoesTo, Reason Reason);
