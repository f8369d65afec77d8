namespace CareBot.Core.People;

/// <summary>Follows people up to their managers; wrong data may lead in a circle.</summary>
internal static class ReportingLines
{
    /// <summary>Lists somebody's manager, that person's manager, and so on, each once.</summary>
    /// <param name="staff">Everybody.</param>
    /// <param name="employee">The employee's id.</param>
    public static IEnumerable<string> Up(StaffDirectory staff, string employee)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { employee };
        var next = staff.Employees.GetValueOrDefault(employee)?.Manager;
        for (; next is not null && seen.Add(next); next = staff.Employees.GetValueOrDefault(next)?.Manager)
            yield return next;
    }

    /// <summary>Tells whether somebody stands above another, however many steps.</summary>
    /// <param name="staff">Everybody.</param>
    /// <param name="higher">The employee's id who may stand above.</param>
    /// <param name="lower">The employee's id who may stand below.</param>
    public static bool IsAbove(StaffDirectory staff, string higher, string lower) =>
        Up(staff, lower).Contains(higher, StringComparer.Ordinal);

    /// <summary>Finds every circle once, its first member in the order given and again at its end.</summary>
    /// <param name="people">In the order in which circles are to be reported.</param>
    /// <param name="managerOf">Somebody's manager, or null.</param>
    public static IEnumerable<IReadOnlyList<string>> Circles(
        IEnumerable<string> people,
        Func<string, string?> managerOf
    )
    {
        // The number of the walk that came by: meeting one's own steps again closes a circle.
        var walks = new Dictionary<string, int>(StringComparer.Ordinal);
        var walk = 0;
        foreach (var start in people)
        {
            walk++;
            var next = start;
            while (next is not null && walks.TryAdd(next, walk))
                next = managerOf(next);
            if (next is not null && walks[next] == walk)
                yield return Follow(next, managerOf);
        }
    }

    private static List<string> Follow(string start, Func<string, string?> managerOf)
    {
        var circle = new List<string> { start };
        for (var next = managerOf(start); next is not null && next != start; next = managerOf(next))
            circle.Add(next);
        circle.Add(start);
        return circle;
    }
}
