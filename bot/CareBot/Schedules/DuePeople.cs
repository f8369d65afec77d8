using CareBot.Core.Conversations;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.Turns;

namespace CareBot.Schedules;

/// <summary>The people about whom something due is, the one whose time has come first.</summary>
/// <param name="Ids">Employees' ids; never empty.</param>
/// <param name="Store">The store that it belongs to; empty where it belongs to none.</param>
internal sealed record DuePeople(IReadOnlyList<string> Ids, string Store)
{
    /// <summary>Finds them.</summary>
    public static DuePeople Of(DueItem item, ITurnView view)
    {
        if (item.Kind == DueKind.Promise && view.FindPromise(item.Reference) is { } promise)
            return new([promise.Owner, .. promise.ClimbedTo], promise.Store);
        if (item.Kind == DueKind.Escalation && view.FindCase(item.Reference) is { } found)
        {
            var asked = found.Escalation;
            return new([asked?.Asker ?? found.Owner, found.Owner, .. asked?.Reached ?? []], found.Store);
        }

        return new([item.Reference], string.Empty);
    }

    /// <summary>Looks at the world as the first of them. Whoever the directory has lost stands in it as somebody who has left.</summary>
    public TurnContext Look(TurnWorld world)
    {
        var staff = world.Staff.Current;
        var lost = Ids.Where(id => !staff.Employees.ContainsKey(id)).Distinct(StringComparer.Ordinal).ToList();
        if (lost.Count == 0)
            return world.Look(staff.Employees[Ids[0]]);
        var all = staff.Employees.ToDictionary(StringComparer.Ordinal);
        foreach (var id in lost)
            all[id] = new Employee(id, id, string.Empty, string.Empty, Store, null, null, "en-GB", Active: false, []);
        return world.Look(all[Ids[0]]) with { Staff = staff with { Employees = all } };
    }
}
