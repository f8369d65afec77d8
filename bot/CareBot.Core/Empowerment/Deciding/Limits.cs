using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Finds what a role may add: the first limit that matches, else the role's own.</summary>
internal static class Limits
{
    public static FoundLimit Of(CompiledPolicy policy, Point point, string role, Currency currency)
    {
        var entry = policy.Document.Roles.FirstOrDefault(each => each.Key == role);
        if (entry is null)
            return Nothing(role, currency, $"Nobody has told me what '{role}' may do.", 1);
        if (!policy.Exchange.Knows(currency))
            return Nothing(role, currency, $"The policy has no rate for {currency}.", entry.Line);
        return
            Lowest(policy, point.With(Dimension.Role, policy.Vocabulary.NumberOf(Dimension.Role, role)), entry)
                is { } rule
            ? Found(policy, entry, currency, rule.MayAdd, rule.NeedsTwoAbove ?? entry.NeedsTwoAbove, rule.Reason)
            : Found(policy, entry, currency, entry.MayAdd, entry.NeedsTwoAbove, OwnReason(entry));
    }

    /// <summary>Returns the name of the rule that stands for a role's own limit.</summary>
    public static string OwnRule(string role) => $"gesture-{role}";

    /// <summary>Returns the amount that a rule lets a role add, or null if there is no such rule.</summary>
    public static Money? Behind(PolicyDocument policy, string rule, string role) =>
        rule == OwnRule(role)
            ? policy.Roles.FirstOrDefault(each => each.Key == role)?.MayAdd
            : policy.Limits.FirstOrDefault(each => each.Reason.Rule == rule)?.MayAdd;

    /// <summary>Lists every role with its limit, the lowest first; those who answer in public only where the trouble is public.</summary>
    public static IEnumerable<FoundLimit> Ladder(CompiledPolicy policy, Reckoning reckoning, Currency currency)
    {
        var isPublic = reckoning.Point[Dimension.Public] == policy.Vocabulary.NumberOf(Dimension.Public, "yes");
        return policy
            .Document.Roles.Where(role => isPublic || !role.AnswersInPublic)
            .Select(role => Of(policy, reckoning.Point, role.Key, currency))
            .OrderBy(limit => limit.Amount);
    }

    // Until more is known, the lowest of the limits that may apply counts. Null stands for the role's own.
    private static LimitEntry? Lowest(CompiledPolicy policy, Point point, RoleEntry role)
    {
        Span<ulong> certain = stackalloc ulong[policy.Limits.Words];
        Span<ulong> possible = stackalloc ulong[policy.Limits.Words];
        policy.Limits.Evaluate(point, certain, possible);
        var sure = RuleBits.Next(certain, 0);
        var lowest = sure < 0 ? null : policy.Limits.Rules[sure].Entry;
        for (var rule = RuleBits.Next(possible, 0); rule >= 0 && rule != sure; rule = RuleBits.Next(possible, rule + 1))
        {
            var entry = policy.Limits.Rules[rule].Entry;
            if (entry.MayAdd < (lowest?.MayAdd ?? role.MayAdd ?? Money.Zero(entry.MayAdd.Currency)))
                lowest = entry;
        }

        return lowest;
    }

    private static FoundLimit Found(
        CompiledPolicy policy,
        RoleEntry role,
        Currency currency,
        Money? mayAdd,
        Money? needsTwo,
        Reason reason
    ) =>
        new(
            role.Key,
            mayAdd is { } amount
                ? policy.Exchange.Limit(amount, currency) ?? Money.Zero(currency)
                : Money.Zero(currency),
            needsTwo is { } two ? policy.Exchange.Limit(two, currency) : null,
            reason
        );

    private static Reason OwnReason(RoleEntry role) =>
        new(
            OwnRule(role.Key),
            role.Line,
            role.MayAdd is { } amount
                ? $"Up to {amount} is for {role.Title}s to decide."
                : $"Nothing is left to {role.Title}s to decide alone."
        );

    private static FoundLimit Nothing(string role, Currency currency, string because, int line) =>
        new(role, Money.Zero(currency), null, new Reason("no-limit", line, because));
}
