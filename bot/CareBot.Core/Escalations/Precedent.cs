using CareBot.Core.Cases;

namespace CareBot.Core.Escalations;

/// <summary>How a case like this one was decided.</summary>
/// <param name="Outcome">How.</param>
/// <param name="Asked">What was asked for; null where it had no amount.</param>
/// <param name="Granted">What was granted; null after a no, or where it had no amount.</param>
public sealed record Precedent(DecisionOutcome Outcome, Money? Asked, Money? Granted);
