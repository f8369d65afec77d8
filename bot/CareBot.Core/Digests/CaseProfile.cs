using CareBot.Core.Cases;
using CareBot.Core.Understanding;

namespace CareBot.Core.Digests;

/// <summary>What a case is like, so that cases can be counted and set beside each other.</summary>
/// <param name="Issue">A key of the policy's <c>issues</c>; null where that is not known.</param>
/// <param name="Category">A key of its <c>categories</c>; null where that is not known.</param>
/// <param name="Class">How grave, 1 to 4.</param>
/// <param name="Place">Where the customer was; null where that was not said.</param>
/// <param name="IsPublic">Whether others could read it.</param>
public sealed record CaseProfile(string? Issue, string? Category, int Class, Place? Place, bool IsPublic)
{
    /// <summary>Describes a case as it stands.</summary>
    /// <param name="one">The case.</param>
    public static CaseProfile Of(Case one)
    {
        ArgumentNullException.ThrowIfNull(one);
        var facts = one.Facts;
        return new(facts.Issue, facts.Category, one.Class, facts.Place, facts.Public is true);
    }
}
