using CareBot.Core.Empowerment;
using CareBot.Core.Understanding;

namespace CareBot.Core.Replays;

/// <summary>Finds what a policy does not know of something that was asked once; it cannot be asked the same then.</summary>
internal static class UnknownNames
{
    public static IReadOnlyList<string> In(Policy policy, PastVerdict past)
    {
        var (compiled, weighed) = (policy.Compiled, past.Weighed);
        string?[] unknown =
        [
            policy.HasRole(weighed.Role) ? null : $"role '{weighed.Role}'",
            compiled.Exchange.Knows(weighed.Limit.Currency) ? null : $"currency '{weighed.Limit.Currency}'",
            past.Case.Facts.Issue is { } issue && !compiled.Issues.ContainsKey(issue) ? $"issue '{issue}'" : null,
            Remedy(policy, weighed.Offer?.Remedy),
            Remedy(policy, weighed.Offer?.Also),
            Amount(policy, weighed.Offer),
        ];
        return [.. unknown.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    private static string? Remedy(Policy policy, string? key) =>
        key is null || policy.Compiled.Remedies.ContainsKey(key) || policy.Compiled.GestureByKey.ContainsKey(key)
            ? null
            : $"remedy '{key}'";

    private static string? Amount(Policy policy, Offer? offer) =>
        offer?.Amount is { } amount && !policy.Compiled.Exchange.Knows(amount.Currency)
            ? $"currency '{amount.Currency}'"
            : null;
}
