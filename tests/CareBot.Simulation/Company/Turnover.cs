using System.Globalization;
using CareBot.Core.People;

namespace CareBot.Simulation.Company;

/// <summary>People leave, come, and change what they are; now and then nobody tells the directory whom that concerns.</summary>
/// <param name="dice">Chance.</param>
/// <param name="people">How many there are at the start; those who come later have higher numbers.</param>
internal sealed class Turnover(Dice dice, int people)
{
    private const double Forgotten = 0.2;
    private int _come;

    /// <summary>Returns the directory after one change.</summary>
    public StaffDirectory Change(StaffDirectory staff)
    {
        Employee[] active =
        [
            .. staff.Employees.Values.Where(one => one.Active).OrderBy(one => one.Id, StringComparer.Ordinal),
        ];
        var one = dice.Pick(active);
        return one.Role == "supervisor" && dice.Chance(0.5) ? With(staff, one with { Role = "associate" })
            : one.Role == "associate" && dice.Chance(0.1) ? With(staff, one with { Role = "supervisor" })
            : Replace(staff, one);
    }

    private StaffDirectory Replace(StaffDirectory staff, Employee gone)
    {
        var number = people + ++_come;
        var id = string.Create(CultureInfo.InvariantCulture, $"new{_come}");
        var fresh = gone with
        {
            Id = id,
            Name = InventedNames.Of(number),
            Email = $"{id}@sim.example",
            Links = InventedCompany.AccountsOf(id, number),
        };
        var isForgotten = dice.Chance(Forgotten);
        return With(staff, [gone with { Active = false }, fresh, .. isForgotten ? [] : Concerned(staff, gone.Id, id)]);
    }

    private static IEnumerable<Employee> Concerned(StaffDirectory staff, string gone, string fresh) =>
        staff
            .Employees.Values.Where(one => one.Active && one.Id != gone && (one.Manager == gone || one.Deputy == gone))
            .Select(one =>
                one with
                {
                    Manager = one.Manager == gone ? fresh : one.Manager,
                    Deputy = one.Deputy == gone ? fresh : one.Deputy,
                }
            );

    private static StaffDirectory With(StaffDirectory staff, params IReadOnlyList<Employee> changed)
    {
        var next = new Dictionary<string, Employee>(staff.Employees, StringComparer.Ordinal);
        foreach (var one in changed)
            next[one.Id] = one;
        return staff with { Employees = next };
    }
}
