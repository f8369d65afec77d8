namespace CareBot.Core.Understanding;

/// <summary>Counts slips of the finger between two words: a letter too many, too few, wrong, or two swapped.</summary>
internal static class TypoDistance
{
    private const int Longest = 32;

    /// <summary>Returns true if no more slips than that lie between two words.</summary>
    public static bool IsWithin(int slips, string typed, string meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > slips || typed.Length > Longest || meant.Length > Longest)
            return false;
        Span<int> rows = stackalloc int[3 * (Longest + 1)];
        var before = rows[..(Longest + 1)];
        var above = rows.Slice(Longest + 1, Longest + 1);
        var row = rows[^(Longest + 1)..];
        for (var i = 0; i <= meant.Length; i++)
            above[i] = i;
        for (var i = 1; i <= typed.Length; i++)
        {
            FillRow(i, typed, meant, before, above, row);
            var spare = before;
            before = above;
            above = row;
            row = spare;
        }

        return above[meant.Length] <= slips;
    }

    private static void FillRow(
        int i,
        string typed,
        string meant,
        ReadOnlySpan<int> before,
        ReadOnlySpan<int> above,
        Span<int> row
    )
    {
        row[0] = i;
        for (var j = 1; j <= meant.Length; j++)
        {
            var wrong = typed[i - 1] == meant[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + wrong);
            if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                row[j] = Math.Min(row[j], before[j - 2] + 1);
        }
    }
}
