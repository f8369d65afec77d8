using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Messages;

namespace CareBot.Core.Escalations;

/// <summary>What a store adds in a week, held against its budget.</summary>
internal static class Spending
{
    /// <summary>Returns the Monday of the store's local week.</summary>
    public static DateOnly WeekOf(Turn turn, string store)
    {
        var today = turn.Staff.Stores[store].Today(turn.Context.Now);
        return today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
    }

    /// <summary>Tells whether a store has added as much this week as its budget holds; never where it has none.</summary>
    public static bool IsSpent(Turn turn, string store)
    {
        var currency = turn.Staff.Stores[store].Currency;
        return turn.Policy.BudgetOf(store, currency) is { } budget
            && turn.View.SpentIn(store, WeekOf(turn, store), currency) >= budget.PerWeek;
    }

    /// <summary>Tells the store's managers, once a week, that most of the budget is gone.</summary>
    /// <param name="change">What this turn adds to a case.</param>
    public static IEnumerable<Outgoing> Alarm(CaseChange change)
    {
        var turn = change.Turn;
        var store = turn.Staff.Stores[change.Case.Store];
        var added = Added(change, store.Currency);
        if (!added.IsPositive || turn.Policy.BudgetOf(store.Id, store.Currency) is not { } budget)
            return [];
        var before = turn.View.SpentIn(store.Id, WeekOf(turn, store.Id), store.Currency);
        return before < budget.AlarmAt && before + added >= budget.AlarmAt
            ? Managers(turn, store.Id)
                .Select(manager => new Outgoing(manager, Write(store.Name, before + added, budget.PerWeek)))
            : [];
    }

    private static Money Added(CaseChange change, Currency currency) =>
        change
            .Events.Select(recorded => recorded.Event)
            .OfType<CaseEvent.RemedyGiven>()
            .Select(given => given.Given.Added ?? given.Given.Counted)
            .Aggregate(Money.Zero(currency), (sum, each) => sum + each);

    private static IEnumerable<string> Managers(Turn turn, string store)
    {
        var people = turn.Staff.Employees.Values.Where(person => person.Active && person.Store == store).ToArray();
        var managers = people.Select(person => person.Manager).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return people
            .Where(person => managers.Contains(person.Id))
            .Select(person => person.Id)
            .Order(StringComparer.Ordinal);
    }

    private static Message Write(string store, Money spent, Money budget) =>
        new MessageBuilder()
            .Line($"{store} has added {spent} of this week's {budget}.", "What is owed is not in it, and never stops.")
            .Text("Nobody needs to hold back on anything grave; past the budget only the lightest troubles narrow.")
            .Build(Sensitivity.Internal);
}
