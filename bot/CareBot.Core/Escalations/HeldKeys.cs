using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Core.People;
using CareBot.Core.Understanding;

namespace CareBot.Core.Escalations;

/// <summary>Finds the best key that somebody holds for a trouble.</summary>
internal static class HeldKeys
{
    /// <summary>Returns it, cut to what its giver may do now; null if there is none.</summary>
    public static HeldKey? Best(Turn turn, Employee holder, Facts facts, Case? existing)
    {
        var here = turn.SituationOf(facts, existing, holder);
        return turn
            .View.GrantsFor(holder, turn.Context.Now)
            .Where(grant => grant.Store == here.Store && (grant.Issue is null || grant.Issue == facts.Issue))
            .Select(grant => new HeldKey(grant.Id, Worth(turn, grant, here)))
            .Where(key => key.UpTo.IsPositive)
            .MaxBy(key => key.UpTo.MinorUnits);
    }

    /// <summary>Returns how much somebody may hand over about a trouble: what they may add alone.</summary>
    public static Money Most(Turn turn, Employee giver, Facts facts, Case? existing) =>
        Most(turn, turn.SituationOf(facts, existing, giver));

    private static Money Most(Turn turn, Situation situation)
    {
        var fresh = situation with { AlreadyAdded = Money.Zero(situation.Currency) };
        var limit = turn.Policy.Decide(fresh).Allowance.Limit;
        return turn.Policy.NeedsTwoAbove(fresh) is { } two ? Money.Min(limit, two) : limit;
    }

    // Nobody's key outlives their authority: whoever left, or lost a limit, gives no more than they have. It counts where
    // the key opens, which need not be where its giver works, nor in the money of that place.
    private static Money Worth(Turn turn, Grant grant, Situation here) =>
        turn.Staff.FindActive(grant.Giver) is { } giver
            ? Money.Min(grant.UpTo, Most(turn, here with { Role = giver.Role }))
            : Money.Zero(grant.UpTo.Currency);
}
