using CareBot.Core;
using CareBot.Core.Cases;
using CareBot.Core.Conversations;
using CareBot.Core.Empowerment;
using CareBot.Years.Company;
using CareBot.Years.Ledger;
using CareBot.Years.Policies;

namespace CareBot.Years.Lives;

/// <summary>Everything that cases and promises have in common while the year goes by: the time, the policy, the numbers, the budgets, and what is written at one instant.</summary>
/// <param name="plan">What the year is like.</param>
/// <param name="policies">What may be done.</param>
/// <param name="agenda">What goes on when.</param>
internal sealed class World(YearPlan plan, YearPolicies policies, Agenda agenda)
{
    private readonly Dictionary<string, (DateOnly Week, Money Spent)> _spent = new(StringComparer.Ordinal);
    private List<StreamChange> _changes = [];
    private List<LedgerEntry> _rows = [];

    public YearPlan Plan => plan;

    public DateTimeOffset Now { get; set; }

    public Policy Policy => policies.At(Now);

    public required PlantedStores Planted { get; init; }

    public long Cases { get; private set; }

    public long Promises { get; private set; }

    public string NextCase() => CaseId.FromNumber('C', ++Cases);

    public string NextPromise() => CaseId.FromNumber('P', ++Promises);

    /// <summary>Begins something that goes on beside whoever begins it.</summary>
    public void Begin(IEnumerable<DateTimeOffset> life) => agenda.Add(Now, life.GetEnumerator());

    public void Note(LedgerEntry row) => _rows.Add(row);

    public void Record(string subject, RecordedEvent recorded)
    {
        if (_changes is [.., var last] && last.Events[0].Stream == recorded.Stream)
            _changes[^1] = last with { Events = [.. last.Events, recorded] };
        else
            _changes.Add(new(subject, [recorded]));
    }

    /// <summary>Tells whether a store has added as much this week as its budget holds.</summary>
    public bool IsSpent(YearStore store) =>
        Policy.BudgetOf(store.Id, store.Currency) is { } budget && SpentIn(store) >= budget.PerWeek;

    public void Spend(YearStore store, Money added) => _spent[store.Id] = (store.WeekOf(Now), SpentIn(store) + added);

    /// <summary>Takes what was written since; null where nothing was.</summary>
    public YearMoment? TakeMoment()
    {
        if (_changes.Count == 0 && _rows.Count == 0)
            return null;
        var moment = new YearMoment(Now, _changes, _rows);
        (_changes, _rows) = ([], []);
        return moment;
    }

    private Money SpentIn(YearStore store) =>
        _spent.GetValueOrDefault(store.Id) is { Spent.Currency: not null } known && known.Week == store.WeekOf(Now)
            ? known.Spent
            : Money.Zero(store.Currency);
}
