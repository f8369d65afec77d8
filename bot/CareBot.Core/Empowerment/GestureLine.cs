namespace CareBot.Core.Empowerment;

/// <summary>Something that the person may add.</summary>
/// <param name="Remedy">A key of the policy's <c>gestures</c> or <c>remedies</c>.</param>
/// <param name="Cost">What it costs us; for money, the suggested amount, between floor and limit.</param>
/// <param name="Text">For people: "a hand-written card to the birthday girl".</param>
/// <param name="Words">What to say with it; null where the policy has none.</param>
/// <param name="Reason">The rule.</param>
public sealed record GestureLine(string Remedy, Money Cost, string Text, string? Words, Reason Reason);
