using CareBot.Core.Cases;
using CareBot.Core.Empowerment;

namespace CareBot.Core.Digests;

/// <summary>Finds limits above which managers say yes nearly every time: what they always grant need not be asked.</summary>
/// <param name="policy">The policy in force.</param>
/// <param name="evidence">What the weeks show.</param>
internal sealed class RaiseSearch(Policy policy, Evidence evidence)
{
    // So far may the long run lie below what was seen.
    private const int Slack = 10;

    private DigestRules Rules => policy.Digest;

    /// <summary>Lists proposals: for a whole rule where all of it speaks for it, else for single kinds of trouble.</summary>
    public IEnumerable<Proposal> Find() =>
        Requests()
            .GroupBy(request => (request.Role, request.Rule))
            .OrderBy(rule => rule.Key)
            .SelectMany(rule => Find(rule.Key.Role, rule.Key.Rule, [.. rule]));

    private IEnumerable<Proposal> Find(string role, string rule, IReadOnlyList<Request> requests)
    {
        if (policy.LimitBehind(rule, role) is not { } from)
            return [];
        var all = HoldsWithout(MostFrequentIssue(requests), from, requests)
            ? Propose(role, rule, null, from, requests)
            : null;
        if (all is not null)
            return [all];
        return requests
            .Where(request => request.Issue is not null)
            .GroupBy(request => request.Issue, StringComparer.Ordinal)
            .OrderBy(issue => issue.Key, StringComparer.Ordinal)
            .Select(issue => Propose(role, rule, issue.Key, from, [.. issue]))
            .OfType<Proposal>();
    }

    private static string? MostFrequentIssue(IReadOnlyList<Request> requests) =>
        requests
            .GroupBy(request => request.Issue, StringComparer.Ordinal)
            .OrderByDescending(issue => issue.Count())
            .ThenBy(issue => issue.Key, StringComparer.Ordinal)
            .First()
            .Key;

    // One kind of trouble must not speak for all others.
    private bool HoldsWithout(string? issue, Money from, IReadOnlyList<Request> requests) =>
        LargestThatHolds(Above(from, requests.Where(request => request.Issue != issue))) > 0;

    private static Request[] Above(Money limit, IEnumerable<Request> requests) =>
        [.. requests.Where(request => request.Asked > limit).OrderBy(request => request.Asked)];

    private IEnumerable<Request> Requests() =>
        from decision in evidence.Decisions
        let what = decision.What
        where what is { Role: not null, Asked: not null } && what.Outcome != DecisionOutcome.Fallback
        let asked = policy.InPolicyCurrency(what.Asked)
        where asked is not null
        select new Request(
            what.Role ?? string.Empty,
            what.Rule,
            what.Case.Issue,
            asked.Value,
            what.Outcome == DecisionOutcome.Approved ? asked.Value : policy.InPolicyCurrency(what.Granted),
            what.Outcome == DecisionOutcome.Approved,
            what.By,
            decision.Week
        );

    private Proposal? Propose(string role, string rule, string? issue, Money from, IReadOnlyList<Request> requests)
    {
        var sorted = Above(from, requests);
        var most = LargestThatHolds(sorted);
        if (most == 0)
            return null;
        var held = sorted[..most];
        var to = RoundLimit.Up(held[(most - 1) * 4 / 5].Asked);
        var inside = held.Count(request => request.Asked <= to);
        return new Proposal
        {
            Key = issue is null ? $"raise:{rule}" : $"raise:{rule}:{issue}",
            Role = role,
            Rule = rule,
            Issue = issue,
            From = from,
            To = to,
            Cases = new(held.Count(request => request.WasApproved), most),
            Deciders = Deciders(held),
            Weeks = WeeksOf(held),
            Usual = Middle.Of(held).Asked,
            PerMonth = PerMonth(
                held.Where(request => request.Asked <= to).Aggregate(Money.Zero(from.Currency), AddSaved)
            ),
            SparedPerMonth = (int)PerMonth(inside),
        };
    }

    // Whatever managers cut or declined would have been given; whatever they approved costs the same.
    private static Money AddSaved(Money sum, Request request) =>
        sum + request.Asked - (request.Granted ?? Money.Zero(sum.Currency));

    private Money PerMonth(Money inAll) => new(PerMonth(inAll.MinorUnits), inAll.Currency);

    private long PerMonth(long inAll) => inAll * 52 / (12L * evidence.Weeks);

    /// <summary>Returns how many of the smallest requests hold together at the most; 0 where none do.</summary>
    private int LargestThatHolds(Request[] sorted)
    {
        var approved = 0;
        var most = 0;
        for (var count = 1; count <= sorted.Length; count++)
        {
            approved += sorted[count - 1].WasApproved ? 1 : 0;
            // Requests for the same amount stand or fall together.
            var isWhole = count == sorted.Length || sorted[count].Asked != sorted[count - 1].Asked;
            if (isWhole && IsNearlyAlways(new(approved, count)))
                most = count;
        }

        return most > 0 && Deciders(sorted[..most]) >= Rules.MinApprovers && WeeksOf(sorted[..most]) >= Rules.MinWeeks
            ? most
            : 0;
    }

    private bool IsNearlyAlways(Share share) =>
        share.Of >= Rules.MinCases
        && share.Percent >= Rules.YesPercent
        && share.AtLeast * 100 >= Rules.YesPercent - Slack;

    private static int Deciders(IEnumerable<Request> requests) =>
        requests.Select(request => request.By).Distinct(StringComparer.Ordinal).Count();

    private static int WeeksOf(IEnumerable<Request> requests) =>
        requests.Select(request => request.Week).Distinct().Count();

    private sealed record Request(
        string Role,
        string Rule,
        string? Issue,
        Money Asked,
        Money? Granted,
        bool WasApproved,
        string By,
        int Week
    );
}
