using System.Globalization;

namespace CareBot.Core.Messages;

/// <summary>Shortens labels so that they can still be told apart: where two would look the same, the later is numbered.</summary>
public static class ChartLabels
{
    /// <summary>Shortens labels, in order.</summary>
    /// <param name="labels">Any texts.</param>
    /// <param name="most">At most so many UTF-16 units each.</param>
    /// <param name="cut">Cleans and cuts a text to a length; returns something to read for whatever it is given.</param>
    public static IReadOnlyList<string> Fit(IEnumerable<string> labels, int most, Func<string, int, string> cut)
    {
        ArgumentNullException.ThrowIfNull(cut);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. labels.Select(label => Next(label, most, cut, taken))];
    }

    private static string Next(string label, int most, Func<string, int, string> cut, HashSet<string> taken)
    {
        var fitted = cut(label, most);
        for (var number = 2; !taken.Add(fitted); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" {number}");
            fitted = cut(label, most - ending.Length) + ending;
        }

        return fitted;
    }
}
