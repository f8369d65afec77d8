namespace CareBot.Core.People;

/// <summary>Finds the name that somebody meant when they wrote one that does not exist.</summary>
public static class NearestName
{
    /// <summary>Finds the name that is fewest typing errors away, or null if none is near.</summary>
    /// <param name="wrong">What was written.</param>
    /// <param name="names">What could have been meant; meant for hundreds, not for thousands.</param>
    public static string? Find(string wrong, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        return names
            .Select(name => (Name: name, Errors: Errors(wrong.ToUpperInvariant(), name.ToUpperInvariant())))
            .Where(candidate => candidate.Errors <= Math.Max(1, candidate.Name.Length / 3))
            .OrderBy(candidate => candidate.Errors)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    /// <summary>Writes " Did you mean …?" for the nearest name, or nothing.</summary>
    /// <param name="wrong">What was written.</param>
    /// <param name="names">What could have been meant.</param>
    public static string Question(string wrong, IEnumerable<string> names) =>
        Find(wrong, names) is { } name ? $" Did you mean '{name}'?" : string.Empty;

    // Levenshtein's distance, one row at a time.
    private static int Errors(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > right.Length)
            return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
