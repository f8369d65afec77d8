namespace CareBot.Core.Empowerment.Documents;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class Spelling
{
    /// <summary>Writes " Did you mean 'x'?" where a name is near enough, else the names there are.</summary>
    public static string Hint(string typed, IEnumerable<string> names)
    {
        var known = names.ToArray();
        var nearest = known.MinBy(name => Distance(typed, name));
        if (nearest is not null && Distance(typed, nearest) <= Math.Max(1, nearest.Length / 3))
            return $" Did you mean '{nearest}'?";
        return known.Length == 0 ? string.Empty : $" It can be: {string.Join(", ", known.Take(30))}.";
    }

    /// <summary>Counts the letters to be changed, added or left out (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= Math.Min(left.Length, 60); i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var swap =
                    diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(swap, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
