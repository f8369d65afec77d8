namespace CareBot.Core.Escalations;

/// <summary>One step of a chain, as it stood when the case was taken up: a policy that changes later changes nothing about it.</summary>
/// <param name="Ask">Whom to ask.</param>
/// <param name="Wait">How long to wait for them before the next step.</param>
public sealed record ChainStep(StepTarget Ask, TimeSpan Wait);
