using System.Text.Json.Nodes;
using CareBot.Core.Messages;

namespace CareBot.Slack.Rendering;

/// <summary>Draws the parts of one message as blocks.</summary>
/// <param name="buttons">Draws its buttons.</param>
/// <param name="mayHaveTable">Whether a native table may stand there: one, and only in a message.</param>
/// <param name="mostCharts">How many native charts may stand there.</param>
internal sealed class PartBlocks(ButtonElements buttons, bool mayHaveTable, int mostCharts)
{
    // What is longer needs the whole width.
    private const int ShortFact = 80;

    private bool _mayHaveTable = mayHaveTable;
    private int _chartsLeft = mostCharts;

    /// <summary>Draws a part; nothing where there is nothing to read.</summary>
    /// <param name="part">Any part.</param>
    public IEnumerable<JsonObject> Draw(Part part) =>
        part switch
        {
            Part.Heading heading => Heading(heading.Text),
            Part.Paragraph paragraph => Paragraph(paragraph),
            Part.Bullets bullets => Sections([.. bullets.Items.SelectMany(Bullet)]),
            Part.FactList facts => Facts(facts.Items),
            Part.Table table => Table(table),
            Part.Chart chart => Chart(ChartFit.Fit(chart)),
            Part.Note note => Passage.Write(note.Text, Limits.ContextText).Select(Context),
            Part.Quote quote => Quote(quote),
            _ => throw new InvalidOperationException($"{part.GetType().Name} has no blocks."),
        };

    /// <summary>Makes a block of running text.</summary>
    /// <param name="text">A text object.</param>
    public static JsonObject Section(JsonObject text) => new() { ["type"] = "section", ["text"] = text };

    /// <summary>Makes a block that is said more quietly.</summary>
    /// <param name="text">A text object.</param>
    public static JsonObject Context(JsonObject text) =>
        new() { ["type"] = "context", ["elements"] = new JsonArray(text) };

    private static IEnumerable<JsonObject> Sections(IReadOnlyList<Inline> pieces) =>
        Passage.Write(pieces).Select(Section);

    private static IEnumerable<JsonObject> Heading(string text)
    {
        var line = Shown.OneLine(text);
        if (line.Length is > 0 and <= Limits.Header)
            return [new() { ["type"] = "header", ["text"] = Passage.Plain(line) }];
        return Sections([new Inline.Bold(line)]);
    }

    private List<JsonObject> Paragraph(Part.Paragraph paragraph)
    {
        var sections = Sections(paragraph.Text).ToList();
        if (paragraph.Aside is not { } aside)
            return sections;
        var button = buttons.Draw(aside);
        if (sections.Count == 0)
            sections.Add(Section(Passage.Plain(ButtonElements.TitleOf(aside))));
        sections[0]["accessory"] = button;
        return sections;
    }

    private static IEnumerable<Inline> Bullet(IReadOnlyList<Inline> item) =>
        [new Inline.Text("• "), .. item, new Inline.Text("\n")];

    private static IEnumerable<JsonObject> Facts(IReadOnlyList<Fact> facts)
    {
        var known = facts.Select(fact => new Fact(Shown.OneLine(fact.Name), Shown.Clean(fact.Value).Trim()));
        var row = new JsonArray();
        foreach (var fact in known.Where(fact => fact.Name.Length + fact.Value.Length > 0))
        {
            if (row.Count > 0 && (!IsShort(fact) || row.Count == Limits.Fields))
            {
                yield return Fields(row);
                row = [];
            }

            if (IsShort(fact))
            {
                row.Add(Passage.Write(Lines(fact), Limits.FieldText).First());
                continue;
            }

            foreach (var section in Sections(Lines(fact)))
                yield return section;
        }

        if (row.Count > 0)
            yield return Fields(row);
    }

    private static bool IsShort(Fact fact) => fact.Name.Length <= ShortFact && fact.Value.Length <= ShortFact;

    private static IReadOnlyList<Inline> Lines(Fact fact) =>
        (fact.Name.Length, fact.Value.Length) switch
        {
            (0, _) => [new Inline.Text(fact.Value)],
            (_, 0) => [new Inline.Bold(fact.Name)],
            _ => [new Inline.Bold(fact.Name), new Inline.Text($"\n{fact.Value}")],
        };

    private static JsonObject Fields(JsonArray row) => new() { ["type"] = "section", ["fields"] = row };

    private IEnumerable<JsonObject> Table(Part.Table table)
    {
        IReadOnlyList<IReadOnlyList<string>> rows =
        [
            .. table.Rows.Prepend(table.Columns).Select(row => row.Select(Shown.OneLine).ToList()),
        ];
        if (_mayHaveTable && TableBlock.TryDraw(rows) is { } native)
        {
            _mayHaveTable = false;
            return [native];
        }

        var lines = rows.Select(row => string.Join(" | ", row)).Where(Passage.IsReadable);
        return Sections([new Inline.Text(string.Join('\n', lines))]);
    }

    // Its sentence holds the numbers that count; all of them are in the message's own text, or in the table.
    private IEnumerable<JsonObject> Chart(Part.Chart chart)
    {
        var words = Sections([new Inline.Bold(Shown.OneLine(chart.Title)), new Inline.Text($"\n{chart.Sentence}")]);
        if (chart.Categories.Count == 0)
            return words;
        if (_chartsLeft == 0 || !ChartFit.HasPicture(chart))
            return [.. words, .. Table(ChartTable.Of(chart))];
        _chartsLeft--;
        return [.. words, ChartBlock.Draw(chart)];
    }

    private static IEnumerable<JsonObject> Quote(Part.Quote quote)
    {
        var (label, words) = (Shown.OneLine(quote.Label ?? string.Empty), Shown.Clean(quote.Text).Trim());
        if (words.Length == 0)
            return Sections([new Inline.Bold(label)]);
        var title = label.Length > 0 ? $"*{Shown.Escape(label)}*\n" : string.Empty;
        var lines = words.Split('\n').Select(line => $"> {Shown.Escape(line)}");
        var set = title + string.Join('\n', lines);
        return Passage.IsPlainInMarkup(label) && Passage.IsPlainInMarkup(words) && set.Length <= Limits.TextObject
            ? [Section(Passage.Markup(set))]
            : Sections([new Inline.Text(label.Length > 0 ? $"{label}:\n“{words}”" : $"“{words}”")]);
    }
}
