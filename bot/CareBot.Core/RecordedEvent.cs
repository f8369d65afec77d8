using CareBot.Core.Understanding;

namespace CareBot.Core;

/// <summary>An event with who, when, and by which policy.</summary>
/// <param name="Stream">The case (<c>C-…</c>) or promise (<c>P-…</c>) that it belongs to.</param>
/// <param name="Version">Its place in the stream, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Actor">The employee's id, or <c>carebot</c> where time itself acted.</param>
/// <param name="PolicyVersion">The policy that was in force.</param>
/// <param name="Event">What happened.</param>
/// <param name="Personal">What names the customer; null where nothing does, or after it was erased.</param>
public sealed record RecordedEvent(
    string Stream,
    long Version,
    DateTimeOffset At,
    string Actor,
    string PolicyVersion,
    DomainEvent Event,
    PersonalFacts? Personal = null
);
