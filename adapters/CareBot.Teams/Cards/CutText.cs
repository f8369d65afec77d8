using System.Globalization;

namespace CareBot.Teams.Cards;

/// <summary>Cuts a text between two characters as people see them.</summary>
internal static class CutText
{
    private const string More = "…";

    /// <summary>Cuts a text, ending it in "…" where something is missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">At most so many UTF-16 units, the "…" included.</param>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        while (end < text.Length && StringInfo.GetNextTextElementLength(text, end) is var next && end + next < most)
            end += next;
        return text[..end].TrimEnd() + More;
    }
}
