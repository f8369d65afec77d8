using CareBot.Core.People;

namespace CareBot.Simulation.Company;

/// <summary>Remembers who worked where at every instant.</summary>
/// <param name="first">How it was at the start.</param>
internal sealed class StaffTimeline(StaffDirectory first)
{
    private readonly List<(DateTimeOffset From, StaffDirectory Staff)> _changes = [(DateTimeOffset.MinValue, first)];

    public StaffDirectory Current => _changes[^1].Staff;

    public int Changes => _changes.Count - 1;

    public void Add(DateTimeOffset from, StaffDirectory staff) => _changes.Add((from, staff));

    /// <summary>Returns how it was at an instant.</summary>
    public StaffDirectory At(DateTimeOffset instant) => _changes.FindLast(change => change.From <= instant).Staff;
}
