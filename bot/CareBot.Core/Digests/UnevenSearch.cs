using CareBot.Core.Cases;
using CareBot.Core.Empowerment;

namespace CareBot.Core.Digests;

/// <summary>Finds stores in which equal cases end differently: cases of the same kind, thing and gravity are set beside each other, as Mantel and Haenszel did with patients (1959).</summary>
internal static class UnevenSearch
{
    // Every store is looked at every week; four standard deviations come by chance once in sixteen thousand looks.
    private const double FarOut = 4;

    /// <summary>Lists the stores, the most uneven first.</summary>
    /// <param name="policy">The policy in force, with from which evidence on it is said.</param>
    /// <param name="evidence">What the weeks show.</param>
    public static IEnumerable<DigestFinding.Uneven> Find(Policy policy, Evidence evidence)
    {
        var approvals = evidence
            .Decisions.Where(decision => decision.What.Outcome != DecisionOutcome.Fallback)
            .Select(each => new Ending(each.Store, each.What.Case, each.What.Outcome == DecisionOutcome.Approved));
        return Find(policy.Digest, UnevenIn.Extras, Extras(policy, evidence))
            .Concat(Find(policy.Digest, UnevenIn.Approvals, approvals));
    }

    // Whether a customer got at least the middle one of what equal cases got.
    private static IEnumerable<Ending> Extras(Policy policy, Evidence evidence)
    {
        foreach (var alike in evidence.Settled.GroupBy(each => KeyOf(each.Profile)))
        {
            var got = alike.Select(each => (each.Store, each.Profile, Added: AddedIn(each.Case))).ToArray();
            long[] sorted = [.. got.Select(each => each.Added).Order()];
            var usual = sorted[sorted.Length / 2];
            foreach (var each in got)
                yield return new Ending(each.Store, each.Profile, each.Added >= usual);
        }

        long AddedIn(string one) =>
            evidence.Extras.TryGetValue(one, out var added) && policy.InPolicyCurrency(added) is { } known
                ? known.MinorUnits
                : 0;
    }

    private static IEnumerable<DigestFinding.Uneven> Find(
        DigestRules rules,
        UnevenIn what,
        IEnumerable<Ending> endings
    ) =>
        endings
            .GroupBy(ending => KeyOf(ending.Case))
            .SelectMany(alike => Compare([.. alike]))
            .GroupBy(one => one.Store, StringComparer.Ordinal)
            .Select(store => Sum(store.Key, [.. store]))
            .Where(sum => IsUneven(sum, rules))
            .OrderByDescending(sum => Math.Abs(sum.Deviation))
            .ThenBy(sum => sum.Store, StringComparer.Ordinal)
            .Select(sum => new DigestFinding.Uneven(sum.Store, what, new(sum.Yes, sum.Count), sum.ExpectedPercent));

    private static (string? Issue, string? Category, int Class) KeyOf(CaseProfile profile) =>
        (profile.Issue, profile.Category, profile.Class);

    private static IEnumerable<Comparison> Compare(Ending[] stratum)
    {
        double all = stratum.Length;
        double yes = stratum.Count(each => each.IsYes);
        foreach (var store in stratum.GroupBy(each => each.Store, StringComparer.Ordinal))
        {
            var here = store.Count();
            // Where nobody else had such a case there is nothing to compare with.
            if (here == stratum.Length)
                continue;
            var variance = here * (all - here) * yes * (all - yes) / (all * all * (all - 1));
            yield return new(store.Key, here, store.Count(each => each.IsYes), here * yes / all, variance);
        }
    }

    private static Comparison Sum(string store, IReadOnlyList<Comparison> parts) =>
        new(
            store,
            parts.Sum(part => part.Count),
            parts.Sum(part => part.Yes),
            parts.Sum(part => part.Expected),
            parts.Sum(part => part.Variance)
        );

    private static bool IsUneven(Comparison sum, DigestRules rules) =>
        sum.Count >= rules.MinCases
        && Math.Abs(sum.Deviation) >= FarOut
        && Math.Abs(new Share(sum.Yes, sum.Count).Percent - sum.ExpectedPercent) >= rules.UnevenPoints;

    private sealed record Ending(string Store, CaseProfile Case, bool IsYes);

    private sealed record Comparison(string Store, int Count, int Yes, double Expected, double Variance)
    {
        public double Deviation => Variance > 0 ? (Yes - Expected) / Math.Sqrt(Variance) : 0;

        public int ExpectedPercent => (int)Math.Round(100 * Expected / Count, MidpointRounding.AwayFromZero);
    }
}
