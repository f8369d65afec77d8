using CareBot.Core.Empowerment.Rules;
using CareBot.Core.Escalations;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Finds who is asked about a trouble.</summary>
internal static class Chains
{
    /// <summary>Names the chain that stands in where none of the policy's own holds.</summary>
    public const string ByRoles = "roles";

    public static Chain For(CompiledPolicy policy, Situation situation, TimeSpan wait)
    {
        var reckoning = Reckoner.Reckon(policy, situation);
        var escalation = policy.Document.Escalation;
        var entry = policy.Chains.First(reckoning.Point);
        return new(
            entry?.Name ?? ByRoles,
            entry is null
                ? [.. Roles(policy, situation, reckoning).Select(ask => new ChainStep(ask, wait))]
                : [.. entry.Steps.Select(step => new ChainStep(step.Ask, entry.Wait ?? wait))],
            escalation.RemindAfterPercent,
            escalation.GivesUpAfter,
            FallbackOf(policy, situation, reckoning)
        );
    }

    private static StepTarget[] Roles(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        string[] roles =
            reckoning.IsSafety && policy.Document.Safety is { } safety
                ? [safety.GoesTo.Text, .. Above(policy, situation with { Role = safety.GoesTo.Text })]
                : [.. Above(policy, situation)];
        // Nobody in the policy may add more; then their own manager is the one who can say how to go on.
        return roles.Length == 0
            ? [new StepTarget.Manager()]
            : [.. roles.Select(role => new StepTarget.Role(role, StepReach.Anywhere))];
    }

    private static IEnumerable<string> Above(CompiledPolicy policy, Situation situation)
    {
        var reckoning = Reckoner.Reckon(policy, situation);
        return Limits
            .Ladder(policy, reckoning, situation.Currency)
            .Where(role => role.Role != situation.Role && role.Amount > reckoning.Own.Amount)
            .Select(role => role.Role);
    }

    private static Fallback? FallbackOf(CompiledPolicy policy, Situation situation, Reckoning reckoning)
    {
        if (reckoning.IsSafety || policy.Document.Escalation.Fallback is not { } entry)
            return null;
        if (policy.Exchange.Limit(entry.MayAdd, situation.Currency) is not { } amount)
            return null;
        var upTo = reckoning.Ceiling is { } most ? Money.Min(amount, most) : amount;
        return upTo.IsPositive ? new(upTo, entry.Reason) : null;
    }
}
