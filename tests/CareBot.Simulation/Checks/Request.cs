using CareBot.Core.Understanding;

namespace CareBot.Simulation.Checks;

/// <summary>A request that waits, as the events tell it.</summary>
/// <param name="Asker">Who asked.</param>
/// <param name="Asked">What for; null where only attention is asked for.</param>
/// <param name="At">When.</param>
/// <param name="FirstBy">Who agreed as the first of two; null if nobody did.</param>
internal sealed record Request(string Asker, Offer? Asked, DateTimeOffset At, string? FirstBy = null);
