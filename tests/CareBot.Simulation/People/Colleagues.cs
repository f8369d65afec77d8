using CareBot.Core.People;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.People;

/// <summary>Finds who is there.</summary>
/// <param name="world">Everything around.</param>
/// <param name="seats">Everybody's seat.</param>
internal sealed class Colleagues(Surroundings world, Seats seats)
{
    /// <summary>Picks somebody who serves customers in a store, an associate more often than not; null if nobody is there.</summary>
    public string? Serving(string store)
    {
        Employee[] there = [.. Active().Where(one => one.Store == store && !IsAbsent(one.Id))];
        var associates = Array.FindAll(there, one => one.Role is "associate" or "public-voice");
        var from = associates.Length > 0 && world.Dice.Chance(0.85) ? associates : there;
        return from.Length == 0 ? null : world.Dice.Pick(from).Id;
    }

    public Employee Anybody() => world.Dice.Pick([.. Active()]);

    public bool IsAbsent(string person) => seats.Of(person).AbsentUntil > world.Now;

    public bool IsHere(string person) =>
        world.Staff.Current.FindActive(person) is { } one
        && world.Staff.Current.OnShiftUntil(one, world.Now) is not null;

    /// <summary>Returns when somebody looks next: soon if they are on shift, else mostly once their store opens.</summary>
    public DateTimeOffset LooksAt(string person, TimeSpan usual)
    {
        var delay = world.Dice.About(usual);
        if (IsHere(person) || world.Dice.Chance(0.08))
            return world.Now + delay;
        var one = world.Staff.Current.Employees[person];
        return (world.Staff.Current.StoreOf(one).NextOpening(world.Now) ?? world.Now) + delay;
    }

    private IEnumerable<Employee> Active() => world.Staff.Current.Employees.Values.Where(one => one.Active);
}
