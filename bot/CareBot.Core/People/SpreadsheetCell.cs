namespace CareBot.Core.People;

/// <summary>Keeps text that is only text from being run as a formula by a spreadsheet.</summary>
public static class SpreadsheetCell
{
    /// <summary>Puts an apostrophe before text that a spreadsheet would calculate; call it whenever a cell is exported.</summary>
    /// <param name="text">Any text, such as a name that starts with <c>=</c>.</param>
    public static string Guard(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // White space before the sign does not stop a spreadsheet either.
        return text.TrimStart() is ['=' or '+' or '-' or '@', ..] ? $"'{text}" : text;
    }
}
