using CareBot.Core.Cases;
using CareBot.Core.Empowerment;

namespace CareBot.Core.Digests;

/// <summary>Finds limits within which people give, for a kind of trouble, at least twice what managers grant to those who must ask: money that could be spent better.</summary>
/// <param name="policy">The policy in force.</param>
/// <param name="evidence">What the weeks show.</param>
internal sealed class LowerSearch(Policy policy, Evidence evidence)
{
    private const int FarMorePercent = 200;

    // A lower limit than this share of the old one is worth the words; a little less is not.
    private const int WorthwhilePercent = 70;

    private DigestRules Rules => policy.Digest;

    /// <summary>Lists proposals, each for one role and kind of trouble.</summary>
    public IEnumerable<Proposal> Find()
    {
        var grants = Grants().ToLookup(grant => grant.Issue, StringComparer.Ordinal);
        return from gift in Gifts()
            group gift by (gift.Role, gift.Issue) into gifts
            orderby gifts.Key
            let proposal = Propose(gifts.Key.Role, gifts.Key.Issue, [.. gifts], [.. grants[gifts.Key.Issue]])
            where proposal is not null
            select proposal;
    }

    private IEnumerable<Gift> Gifts() =>
        from gift in evidence.OwnGifts
        let added = policy.InPolicyCurrency(gift.What.Added)
        where gift.What is { Role: not null, Case.Issue: not null } && added is not null
        select new Gift(gift.What.Role ?? string.Empty, gift.What.Case.Issue ?? string.Empty, added.Value, gift.Week);

    private IEnumerable<Grant> Grants() =>
        from decision in evidence.Decisions
        let what = decision.What
        where
            what.Case.Issue is not null
            && what.Outcome is DecisionOutcome.Approved or DecisionOutcome.ApprovedWithChange
        let granted = policy.InPolicyCurrency(what.Granted)
        where granted is not null
        select new Grant(what.Case.Issue ?? string.Empty, granted.Value, what.By, LimitOf(what.ByRole));

    private Proposal? Propose(string role, string issue, Gift[] gifts, Grant[] grants)
    {
        if (LimitOf(role) is not { } from)
            return null;
        // What people grant to others says nothing about their own limit, only about those below them.
        Grant[] above = [.. grants.Where(grant => grant.Limit > from)];
        if (gifts.Length < Rules.MinCases || above.Length < Rules.MinCases)
            return null;
        var proposal = Draft(role, Policy.RuleOfRole(role), issue, from, gifts, above);
        return IsEnough(proposal, gifts) ? proposal : null;
    }

    private Money? LimitOf(string? role) => role is null ? null : policy.LimitBehind(Policy.RuleOfRole(role), role);

    private Proposal Draft(string role, string rule, string issue, Money from, Gift[] gifts, Grant[] grants)
    {
        Money[] granted = [.. grants.Select(grant => grant.Amount).Order()];
        var usual = Middle.Of(granted);
        var to = RoundLimit.Up(granted[(granted.Length - 1) * 4 / 5]);
        var above = gifts.Where(gift => gift.Amount > to).ToArray();
        return new Proposal
        {
            Key = $"lower:{rule}:{issue}",
            Role = role,
            Rule = rule,
            Issue = issue,
            From = from,
            To = to,
            Cases = new(above.Length, gifts.Length),
            Deciders = grants.Select(grant => grant.By).Distinct(StringComparer.Ordinal).Count(),
            Weeks = gifts.GroupBy(gift => gift.Week).Count(week => IsFarMore(week, usual)),
            Usual = usual,
            PerMonth = PerMonth(above.Aggregate(Money.Zero(from.Currency), (sum, gift) => sum - (gift.Amount - to))),
            SparedPerMonth = 0,
        };
    }

    private bool IsEnough(Proposal proposal, Gift[] gifts) =>
        proposal.Deciders >= Rules.MinApprovers
        && proposal.Weeks >= Rules.MinWeeks
        && IsFarMore(gifts, proposal.Usual)
        && proposal.To <= proposal.From.ShareRoundedDown(WorthwhilePercent);

    private static bool IsFarMore(IEnumerable<Gift> gifts, Money usual) =>
        Middle.Of([.. gifts.Select(gift => gift.Amount).Order()]) >= usual.ShareRoundedUp(FarMorePercent);

    private Money PerMonth(Money inAll) => new(inAll.MinorUnits * 52 / (12L * evidence.Weeks), inAll.Currency);

    private sealed record Gift(string Role, string Issue, Money Amount, int Week);

    private sealed record Grant(string Issue, Money Amount, string By, Money? Limit);
}
