using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>What the person may add, step by step: by their role, then as the budget leaves it, then with the key they hold.</summary>
/// <param name="ByRole">As the policy says it.</param>
/// <param name="Alone">The same once a spent budget has narrowed it.</param>
/// <param name="WithKey">The same once a key has raised it.</param>
internal sealed record Authority(FoundLimit ByRole, FoundLimit Alone, FoundLimit WithKey)
{
    public static Authority Of(
        CompiledPolicy policy,
        Situation situation,
        Point point,
        BudgetEntry? spent,
        bool isSafety
    )
    {
        var byRole = Limits.Of(policy, point, situation.Role, situation.Currency);
        var alone = Narrow(byRole, spent);
        return new(byRole, alone, isSafety ? alone : Raise(policy, alone, situation.Key));
    }

    /// <summary>Cuts a limit to what a spent budget leaves of it.</summary>
    public static FoundLimit Narrow(FoundLimit limit, BudgetEntry? spent)
    {
        if (spent is null)
            return limit;
        var left = limit.Amount.ShareRoundedDown(spent.NarrowsToPercent);
        return left < limit.Amount ? limit with { Amount = left, Reason = spent.Reason } : limit;
    }

    private static FoundLimit Raise(CompiledPolicy policy, FoundLimit limit, HeldKey? key)
    {
        if (key is null || policy.Exchange.Limit(key.UpTo, limit.Amount.Currency) is not { } upTo)
            return limit;
        var reason = new Reason($"key-{key.Grant}", limit.Reason.Line, $"{upTo} was handed over to you.");
        return upTo > limit.Amount ? limit with { Amount = upTo, Reason = reason } : limit;
    }
}
