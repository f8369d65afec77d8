using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Teams.Cards;

/// <summary>Draws the parts of a message. Running text is drawn as runs, which Teams shows as they are; only titles, facts and error sentences are markdown and escaped.</summary>
internal static class CardParts
{
    // Longer ones are shown as text.
    private const int LongestLink = 2_000;

    /// <summary>Draws a part; nothing where it says nothing.</summary>
    public static IEnumerable<JsonObject> Draw(Part part, CardCut cut, string? card) =>
        part switch
        {
            Part.Heading heading => [Title(heading.Text, cut)],
            Part.Paragraph { Aside: { } aside } beside => [Beside(Lines(beside.Text, cut), aside, card)],
            Part.Paragraph paragraph => Lines(paragraph.Text, cut),
            Part.Bullets bullets => bullets.Items.Take(cut.Items).SelectMany(item => Bullet(item, cut)),
            Part.FactList facts => Facts(facts, cut),
            Part.Table table => [Table(table, cut)],
            Part.Chart chart => CardCharts.Draw(chart, cut),
            Part.Note note => Lines(note.Text, cut, Quiet),
            Part.Quote quote => [Quote(quote, cut)],
            _ => throw new InvalidOperationException($"{part.GetType().Name} cannot be drawn."),
        };

    /// <summary>Draws a title.</summary>
    public static JsonObject Title(string text, CardCut cut) =>
        new()
        {
            ["type"] = "TextBlock",
            ["text"] = CardText.Escape(CutText.To(text, cut.Text)),
            ["weight"] = "Bolder",
            ["size"] = "Medium",
            ["style"] = "heading",
            ["wrap"] = true,
        };

    /// <summary>Draws one line said more quietly.</summary>
    public static IEnumerable<JsonObject> Note(string text, CardCut cut) => Lines([new Inline.Text(text)], cut, Quiet);

    private static void Quiet(JsonObject run) => (run["isSubtle"], run["size"]) = (true, "Small");

    private static IEnumerable<JsonObject> Bullet(IReadOnlyList<Inline> item, CardCut cut) =>
        Lines([new Inline.Text("• "), .. item], cut).Select(Close);

    private static JsonObject Close(JsonObject line)
    {
        line["spacing"] = "Small";
        return line;
    }

    private static JsonObject Beside(IEnumerable<JsonObject> lines, Button aside, string? card) =>
        new()
        {
            ["type"] = "ColumnSet",
            ["columns"] = new JsonArray(
                Column("stretch", lines),
                Column("auto", [CardButtons.Row([aside], card, most: 1)])
            ),
        };

    private static JsonObject Column(string width, IEnumerable<JsonObject> items) =>
        new()
        {
            ["type"] = "Column",
            ["width"] = width,
            ["items"] = ArrayOf(items),
        };

    private static IEnumerable<JsonObject> Facts(Part.FactList facts, CardCut cut)
    {
        var shown = facts.Items.Take(cut.Items).Select(fact => Fact(fact, cut)).ToList();
        return shown.Count == 0 ? [] : [new JsonObject { ["type"] = "FactSet", ["facts"] = ArrayOf(shown) }];
    }

    private static JsonObject Fact(Fact fact, CardCut cut) =>
        new()
        {
            ["title"] = CardText.Escape(CutText.To(fact.Name, cut.Text)),
            ["value"] = CardText.Escape(CutText.To(fact.Value, cut.Text)),
        };

    private static JsonObject Table(Part.Table table, CardCut cut)
    {
        var rows = table.Rows.Take(cut.Items).Select(row => Row(row, cut, isHead: false));
        return new JsonObject
        {
            ["type"] = "Table",
            ["columns"] = ArrayOf(table.Columns.Take(cut.Items).Select(_ => new JsonObject { ["width"] = 1 })),
            ["rows"] = ArrayOf(rows.Prepend(Row(table.Columns, cut, isHead: true))),
            ["showGridLines"] = true,
        };
    }

    private static JsonObject Row(IReadOnlyList<string> cells, CardCut cut, bool isHead) =>
        new()
        {
            ["type"] = "TableRow",
            ["cells"] = ArrayOf(cells.Take(cut.Items).Select(cell => Cell(cell, cut, isHead))),
        };

    private static JsonObject Cell(string text, CardCut cut, bool isHead) =>
        new()
        {
            ["type"] = "TableCell",
            ["items"] = ArrayOf(Lines([isHead ? new Inline.Bold(text) : new Inline.Text(text)], cut)),
        };

    private static JsonObject Quote(Part.Quote quote, CardCut cut)
    {
        var label = quote.Label is { } named ? Note(named, cut) : [];
        return new JsonObject
        {
            ["type"] = "Container",
            ["style"] = "emphasis",
            ["items"] = ArrayOf(label.Concat(Lines([new Inline.Text(quote.Text)], cut))),
        };
    }

    private static List<JsonObject> Lines(IReadOnlyList<Inline> text, CardCut cut, Action<JsonObject>? dress = null)
    {
        var lines = new List<JsonObject>();
        foreach (var runs in RunsByLine(text, cut))
        {
            runs.ForEach(run => dress?.Invoke(run));
            var line = new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = ArrayOf(runs) };
            if (lines.Count > 0)
                line["spacing"] = "None";
            lines.Add(line);
        }

        return lines;
    }

    // A line break inside a run is shown by some clients only.
    private static List<List<JsonObject>> RunsByLine(IReadOnlyList<Inline> text, CardCut cut)
    {
        List<List<JsonObject>> lines =
        [
            [],
        ];
        var left = cut.Text;
        foreach (var piece in text.TakeWhile(_ => left > 0))
        {
            var shown = CardText.Plain(CutText.To(TextOf(piece), left));
            left -= shown.Length;
            foreach (var (line, index) in shown.Split('\n').Select((line, index) => (line, index)))
            {
                if (index > 0)
                    lines.Add([]);
                if (line.Length > 0)
                    lines[^1].Add(Run(line, piece));
            }
        }

        lines.RemoveAll(line => line.Count == 0);
        return lines;
    }

    private static string TextOf(Inline piece) =>
        piece switch
        {
            Inline.Text text => text.Value,
            Inline.Bold bold => bold.Value,
            Inline.Link link when IsLink(link) => link.Title,
            Inline.Link link => PlainTextWriter.Flat([link]),
            _ => throw new InvalidOperationException($"{piece.GetType().Name} cannot be drawn."),
        };

    private static bool IsLink(Inline.Link link) =>
        link.Address is { IsAbsoluteUri: true, Scheme: "https", UserInfo.Length: 0 }
        && link.Address.AbsoluteUri.Length <= LongestLink;

    private static JsonObject Run(string text, Inline piece)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (piece is Inline.Bold)
            run["weight"] = "Bolder";
        if (piece is Inline.Link link && IsLink(link))
        {
            run["color"] = "Accent";
            run["selectAction"] = new JsonObject { ["type"] = "Action.OpenUrl", ["url"] = link.Address.AbsoluteUri };
        }
        return run;
    }

    private static JsonArray ArrayOf(IEnumerable<JsonObject> items) => new([.. items]);
}
