using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Cases;

/// <summary>What the policy said at one moment, and all that it depended on beside the case's own facts at that moment: enough to ask any policy the same again.</summary>
/// <param name="Role">The role of the person who acted, a key of the policy's <c>roles</c>.</param>
/// <param name="Country">The store's country, ISO 3166 two letters.</param>
/// <param name="Today">The store's local day.</param>
/// <param name="AlreadyAdded">What had been added on the case before.</param>
/// <param name="Limit">The most that the person could still add by themselves.</param>
/// <param name="Floor">The least on top of what is owed that was no insult.</param>
/// <param name="Mark">Of the whole answer, to the last letter: SHA-256 of its JSON, lower-case hex.</param>
public sealed record Weighing(
    string Role,
    string Country,
    DateOnly Today,
    Money AlreadyAdded,
    Money Limit,
    Money Floor,
    string Mark
)
{
    /// <summary>Gets the key that somebody had handed to the person; null if nobody had.</summary>
    public HeldKey? Key { get; init; }

    /// <summary>Gets a value indicating whether the store's week was spent.</summary>
    public bool IsBudgetSpent { get; init; }

    /// <summary>Gets the offer that was judged; null where only the answer as a whole was asked for.</summary>
    public Offer? Offer { get; init; }

    /// <summary>Gets how it was judged; null where there was no offer.</summary>
    public JudgedAs? Judged { get; init; }

    /// <summary>Gets what was owed in money; null where nothing was, or its price was not known.</summary>
    public Money? Owed { get; init; }
}
