namespace CareBot.Core.People;

/// <summary>Finds managers who manage themselves by way of others.</summary>
internal static class ReportingLines
{
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
