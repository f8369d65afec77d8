using CareBot.Core.People;
using CareBot.Core.Promises;

namespace CareBot.Core.Conversations.Promising;

/// <summary>Whom an overdue promise climbs to.</summary>
internal static class PromiseLine
{
    /// <summary>Finds the next above the owner who does not know yet, or null at the top. Whoever is away is passed over unless there is nobody else.</summary>
    public static Employee? Next(Turn turn, Promise promise)
    {
        var above = Above(turn, promise.Owner)
            .Where(person => !promise.ClimbedTo.Contains(person))
            .Select(turn.Staff.FindActive)
            .OfType<Employee>()
            .ToList();
        return above.FirstOrDefault(person => !PromiseRights.IsAway(turn, person.Id)) ?? above.FirstOrDefault();
    }

    /// <summary>Returns when the next one is told; null where nobody is left.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="promise">With everybody who knows already.</param>
    public static DateTimeOffset? ClimbsAt(Turn turn, Promise promise) =>
        Next(turn, promise) is null ? null : turn.Context.Now + PromiseTimes.ClimbEvery;

    /// <summary>Lists somebody's managers, the nearest first, those who have left included. Wrong data may lead in a circle.</summary>
    public static IReadOnlyList<string> Above(Turn turn, string employee)
    {
        var line = new List<string>();
        var next = ManagerOf(employee);
        while (next is not null && next != employee && !line.Contains(next))
        {
            line.Add(next);
            next = ManagerOf(next);
        }

        return line;

        string? ManagerOf(string person) => turn.Staff.Employees.GetValueOrDefault(person)?.Manager;
    }
}
