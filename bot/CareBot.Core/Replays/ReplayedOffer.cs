using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Replays;

/// <summary>An offer of the past that another policy would have treated otherwise.</summary>
/// <param name="Case">The case.</param>
/// <param name="Store">The case's store.</param>
/// <param name="At">When.</param>
/// <param name="Role">The role of whoever gave it or asked for it.</param>
/// <param name="Offer">What it was, in the store's currency.</param>
/// <param name="Effect">What would change.</param>
/// <param name="Money">How much that is, in the policy's currency.</param>
/// <param name="Then">How it was judged.</param>
/// <param name="Now">How it would be judged.</param>
public sealed record ReplayedOffer(
    string Case,
    string Store,
    DateTimeOffset At,
    string Role,
    Offer Offer,
    ReplayEffect Effect,
    Money Money,
    JudgedAs? Then,
    JudgedAs? Now
);
