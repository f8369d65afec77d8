using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment;

/// <summary>Who is asked about a trouble, in order.</summary>
/// <param name="Name">The rule's name in the policy, or <c>roles</c> where the order of the limits stands in for one.</param>
/// <param name="Steps">The steps, at least one.</param>
/// <param name="NagAfter">After which share of a step's wait to remind, in whole per cent.</param>
/// <param name="ExpiresAfter">After how long without any answer to give up, and to say so.</param>
/// <param name="Fallback">What the asker may give where nobody answered at all; null where nothing, which is usual.</param>
public sealed record Chain(
    string Name,
    IReadOnlyList<ChainStep> Steps,
    int NagAfter,
    TimeSpan ExpiresAfter,
    Fallback? Fallback
);
