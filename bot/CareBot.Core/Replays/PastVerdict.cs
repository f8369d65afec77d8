using CareBot.Core.Cases;
using CareBot.Core.Empowerment;

namespace CareBot.Core.Replays;

/// <summary>Something that the policy said once, with the case as it stood then.</summary>
/// <param name="Recorded">What happened when it said so.</param>
/// <param name="Case">The case right after that.</param>
/// <param name="Weighed">What it said.</param>
public sealed record PastVerdict(RecordedEvent Recorded, Case Case, Weighing Weighed)
{
    /// <summary>Gets everything that the answer depended on.</summary>
    public Situation Situation => Weighings.SituationOf(Weighed, Case.Facts, Case.Store);
}
