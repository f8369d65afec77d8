using System.Text.Json.Nodes;

namespace CareBot.Slack.Rendering;

/// <summary>Draws a table natively.</summary>
internal static class TableBlock
{
    // Slack refuses a cell without a character.
    private const string EmptyCell = " ";

    /// <summary>Draws a table; null where Slack would refuse it.</summary>
    /// <param name="rows">Clean texts, the titles first.</param>
    public static JsonObject? TryDraw(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        var length = rows.Sum(row => row.Sum(cell => Math.Max(1, cell.Length)));
        if (columns is 0 or > Limits.TableCells || rows.Count > Limits.TableRows || length > Limits.TableText)
            return null;
        var drawn = new JsonArray();
        foreach (var row in rows)
            drawn.Add(Row(row, columns));
        return new() { ["type"] = "table", ["rows"] = drawn };
    }

    private static JsonArray Row(IReadOnlyList<string> row, int columns)
    {
        var cells = new JsonArray();
        for (var i = 0; i < columns; i++)
        {
            var text = i < row.Count && Passage.IsReadable(row[i]) ? row[i] : EmptyCell;
            cells.Add(new JsonObject { ["type"] = "raw_text", ["text"] = text });
        }

        return cells;
    }
}
