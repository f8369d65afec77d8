using System.Globalization;
using CareBot.Core.Empowerment;
using CareBot.Core.People;

namespace CareBot.Core.Conversations;

/// <summary>Says who can do what, and until when.</summary>
internal static class Names
{
    private const int ApproversShown = 2;

    /// <summary>Says who can say yes to more, nearest first: "Tom can say yes to £250 in all. On shift until 18:00."</summary>
    public static IReadOnlyList<string> Approvers(Turn turn, Verdict verdict) =>
        [
            .. verdict
                .Above.DistinctBy(above => above.UpTo)
                .Select(above => (above.UpTo, Found: turn.ApproverIn(above.Role)))
                .Where(line => line.Found is not null)
                .DistinctBy(line => line.Found?.Employee.Id)
                .Take(ApproversShown)
                .Select(line => Line(line.UpTo, line.Found)),
        ];

    /// <summary>Says whether somebody is on shift.</summary>
    public static string Shift(Approver approver) =>
        approver.OnShiftUntil is { } until
            ? $"On shift until {until.ToString("HH:mm", CultureInfo.InvariantCulture)}."
            : "Not on shift now.";

    /// <summary>Says whether somebody is on shift.</summary>
    public static string Shift(Turn turn, Employee person) =>
        Shift(new Approver(person, turn.Staff.OnShiftUntil(person, turn.Context.Now)));

    /// <summary>Says an instant by a store's wall clock: "Fri 27 Nov, 17:00".</summary>
    public static string LocalTime(DateTimeOffset at, Shop store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.LocalTime(at).ToString("ddd d MMM, HH:mm", CultureInfo.InvariantCulture);
    }

    /// <summary>Says who somebody is to others, or their id if they are no longer known.</summary>
    public static string Of(StaffDirectory staff, string employee) =>
        staff.Employees.TryGetValue(employee, out var found) ? found.FirstName : employee;

    /// <summary>Says who some people are: "Tom", "Tom and Priya", "Tom, Priya and Omar".</summary>
    public static string All(StaffDirectory staff, IReadOnlyList<string> employees)
    {
        string[] names = [.. employees.Select(employee => Of(staff, employee))];
        return names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    private static string Line(Money upTo, Approver? found) =>
        found is null ? string.Empty : $"{found.Employee.FirstName} can say yes to {upTo} in all. {Shift(found)}";
}
