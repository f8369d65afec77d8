namespace CareBot.Core.Messages;

/// <summary>Writes a message as plain text that loses nothing but its looks.</summary>
public static class PlainTextWriter
{
    /// <summary>Writes a message, one part below the other.</summary>
    /// <param name="message">Any message.</param>
    public static string Write(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var buttons = string.Join(' ', message.Buttons.Select(button => $"[{button.Title}]"));
        var lines = message.Parts.SelectMany(Lines);
        return string.Join('\n', buttons.Length > 0 ? lines.Append(buttons) : lines);
    }

    /// <summary>Writes running text without its weight.</summary>
    /// <param name="pieces">The pieces of a paragraph, point or note.</param>
    public static string Flat(IReadOnlyList<Inline> pieces) => string.Concat(pieces.Select(Flat));

    private static IEnumerable<string> Lines(Part part) =>
        part switch
        {
            Part.Heading heading => [heading.Text],
            Part.Paragraph { Aside: { } aside } paragraph => [$"{Flat(paragraph.Text)} [{aside.Title}]"],
            Part.Paragraph paragraph => [Flat(paragraph.Text)],
            Part.Bullets bullets => bullets.Items.Select(item => $"• {Flat(item)}"),
            Part.FactList facts => facts.Items.Select(fact => $"{fact.Name}: {fact.Value}"),
            Part.Table table => Rows(table),
            Part.Chart chart => Lines(ChartFit.Fit(chart)),
            Part.Note note => [Flat(note.Text)],
            Part.Quote { Label: { } label } quote => [$"{label}: “{quote.Text}”"],
            Part.Quote quote => [$"“{quote.Text}”"],
            _ => throw new InvalidOperationException($"{part.GetType().Name} has no plain text."),
        };

    private static IEnumerable<string> Lines(Part.Chart chart) =>
        chart.Categories.Count == 0
            ? [chart.Title, chart.Sentence]
            : [chart.Title, chart.Sentence, .. Rows(ChartTable.Of(chart))];

    private static IEnumerable<string> Rows(Part.Table table) =>
        table.Rows.Prepend(table.Columns).Select(row => string.Join(" | ", row));

    private static string Flat(Inline piece) =>
        piece switch
        {
            Inline.Text text => text.Value,
            Inline.Bold bold => bold.Value,
            Inline.Link link => $"{link.Title} ({link.Address})",
            _ => throw new InvalidOperationException($"{piece.GetType().Name} has no plain text."),
        };
}
