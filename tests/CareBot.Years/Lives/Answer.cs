namespace CareBot.Years.Lives;

/// <summary>What ends the waiting on a step, if anything does before its time is over.</summary>
/// <param name="At">When; null for nothing.</param>
/// <param name="How">What.</param>
internal sealed record Answer(DateTimeOffset? At, AnswerKind How);
