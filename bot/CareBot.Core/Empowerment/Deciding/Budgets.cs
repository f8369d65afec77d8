using CareBot.Core.Empowerment.Documents;
using CareBot.Core.Empowerment.Rules;

namespace CareBot.Core.Empowerment.Deciding;

/// <summary>Finds what a store may add in a week, and what follows once it has.</summary>
internal static class Budgets
{
    private const int LightestClass = 1;

    public static Budget? Of(CompiledPolicy policy, string? store, Currency currency) =>
        EntryOf(policy, store) is { } entry && policy.Exchange.Limit(entry.PerWeek, currency) is { } amount
            ? new(amount, amount.ShareRoundedDown(entry.AlarmAtPercent), entry.Reason)
            : null;

    /// <summary>Returns the budget that narrows everybody's limit now, or null. It never touches a graver trouble.</summary>
    public static BudgetEntry? Narrowing(CompiledPolicy policy, Situation situation, int grade) =>
        situation.IsBudgetSpent && grade == LightestClass ? EntryOf(policy, situation.Store) : null;

    // One that names the store beats the one for all others.
    private static BudgetEntry? EntryOf(CompiledPolicy policy, string? store)
    {
        var budgets = policy.Document.Budgets;
        return budgets.FirstOrDefault(each => each.Stores.Any(named => named.Text == store))
            ?? budgets.FirstOrDefault(each => each.Stores.Count == 0);
    }
}
