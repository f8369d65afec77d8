namespace CareBot.Core.Messages;

/// <summary>Puts a message together, line by line.</summary>
public sealed class MessageBuilder
{
    private readonly List<Part> _parts = [];
    private readonly List<Button> _buttons = [];

    /// <summary>Adds a title.</summary>
    /// <param name="text">Plain text.</param>
    public MessageBuilder Heading(string text) => With(new Part.Heading(text));

    /// <summary>Adds a line that begins with weight.</summary>
    /// <param name="strong">The beginning; may be empty.</param>
    /// <param name="rest">The rest; may be empty.</param>
    /// <param name="aside">A small button beside it.</param>
    public MessageBuilder Line(string strong, string rest = "", Button? aside = null) =>
        With(new Part.Paragraph(Pieces(strong, rest), aside));

    /// <summary>Adds a line without weight.</summary>
    /// <param name="text">Plain text.</param>
    public MessageBuilder Text(string text) => Line(string.Empty, text);

    /// <summary>Adds a line that ends in a link if there is an address to link to.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="source">Any text; only an https address becomes a link.</param>
    public MessageBuilder TextWithSource(string text, string? source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? With(new Part.Paragraph([new Inline.Text($"{text} "), new Inline.Link("Read it", address)]))
            : Text(source is null ? text : $"{text} ({source})");

    /// <summary>Adds points, if there are any.</summary>
    /// <param name="items">Plain texts.</param>
    public MessageBuilder Bullets(IEnumerable<string> items)
    {
        IReadOnlyList<IReadOnlyList<Inline>> points = [.. items.Select(item => Pieces(string.Empty, item))];
        return points.Count == 0 ? this : With(new Part.Bullets(points));
    }

    /// <summary>Adds names and values, leaving out those without a value.</summary>
    /// <param name="facts">In order.</param>
    public MessageBuilder Facts(params IEnumerable<(string Name, string? Value)> facts)
    {
        var known = facts.Where(fact => !string.IsNullOrEmpty(fact.Value));
        return With(new Part.FactList([.. known.Select(fact => new Fact(fact.Name, fact.Value ?? string.Empty))]));
    }

    /// <summary>Adds a table.</summary>
    /// <param name="columns">At most four titles.</param>
    /// <param name="rows">At most twenty rows.</param>
    public MessageBuilder Table(IReadOnlyList<string> columns, IReadOnlyList<IReadOnlyList<string>> rows) =>
        With(new Part.Table(columns, rows));

    /// <summary>Adds a chart, cut to what can be drawn.</summary>
    /// <param name="chart">With a sentence, and a value for each category in each series.</param>
    public MessageBuilder Chart(Part.Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        if (string.IsNullOrWhiteSpace(chart.Sentence))
            throw new InvalidOperationException($"The chart '{chart.Title}' needs a sentence.");
        if (chart.Series.Any(series => series.Values.Count != chart.Categories.Count))
            throw new InvalidOperationException($"The chart '{chart.Title}' needs a value for each category.");
        return With(ChartFit.Fit(chart));
    }

    /// <summary>Adds words for the customer's ears.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="label">Which version it is.</param>
    public MessageBuilder Quote(string text, string? label = null) => With(new Part.Quote(text, label));

    /// <summary>Adds something said more quietly, if there is anything to say.</summary>
    /// <param name="text">Plain text.</param>
    public MessageBuilder Note(string? text) =>
        string.IsNullOrEmpty(text) ? this : With(new Part.Note(Pieces(string.Empty, text)));

    /// <summary>Adds a button.</summary>
    /// <param name="verb">One of <see cref="Verbs"/>.</param>
    /// <param name="token">What it is about.</param>
    /// <param name="title">What stands on it.</param>
    /// <param name="style">How it looks.</param>
    public MessageBuilder Button(string verb, ButtonToken token, string title, ButtonStyle style = ButtonStyle.Plain)
    {
        _buttons.Add(new Button(verb, token, title, style));
        return this;
    }

    /// <summary>Adds what belongs there only sometimes.</summary>
    /// <param name="condition">Whether it belongs there.</param>
    /// <param name="add">Adds it.</param>
    public MessageBuilder If(bool condition, Func<MessageBuilder, MessageBuilder> add)
    {
        ArgumentNullException.ThrowIfNull(add);
        return condition ? add(this) : this;
    }

    /// <summary>Adds something for each of several things.</summary>
    /// <param name="items">The things.</param>
    /// <param name="add">Adds it, given the thing and its number from 0.</param>
    public MessageBuilder Each<T>(IEnumerable<T> items, Func<MessageBuilder, T, int, MessageBuilder> add)
    {
        ArgumentNullException.ThrowIfNull(items);
        return items.Select((item, index) => (item, index)).Aggregate(this, (self, at) => add(self, at.item, at.index));
    }

    /// <summary>Finishes the message.</summary>
    /// <param name="sensitivity">Who may read it.</param>
    public Message Build(Sensitivity sensitivity = Sensitivity.Customer) =>
        new([.. _parts], [.. _buttons], sensitivity);

    private static IReadOnlyList<Inline> Pieces(string strong, string rest) =>
        (strong.Length, rest.Length) switch
        {
            (> 0, > 0) => [new Inline.Bold(strong), new Inline.Text(" " + rest)],
            (> 0, _) => [new Inline.Bold(strong)],
            _ => [new Inline.Text(rest)],
        };

    private MessageBuilder With(Part part)
    {
        _parts.Add(part);
        return this;
    }
}
