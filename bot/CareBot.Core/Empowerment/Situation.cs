using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment;

/// <summary>Everything that a decision depends on.</summary>
/// <param name="Facts">What is known about the trouble.</param>
/// <param name="Role">The role of the person who asks, a key of the policy's <c>roles</c>.</param>
/// <param name="Country">The store's country, ISO 3166 two letters.</param>
/// <param name="Currency">The store's currency; the verdict's amounts are in it.</param>
/// <param name="Today">The store's local day.</param>
/// <param name="AlreadyAdded">What has been added on this case so far, so that a limit cannot be split.</param>
public sealed record Situation(
    Facts Facts,
    string Role,
    string Country,
    Currency Currency,
    DateOnly Today,
    Money AlreadyAdded
)
{
    /// <summary>Gets the store's id, by which its budget is found; null where no store is meant.</summary>
    public string? Store { get; init; }

    /// <summary>Gets the key that somebody handed to the person who asks; null if nobody did.</summary>
    public HeldKey? Key { get; init; }

    /// <summary>Gets a value indicating whether the store has added as much this week as its budget holds.</summary>
    public bool IsBudgetSpent { get; init; }
}
