namespace CareBot.Core.Messages;

/// <summary>A piece of a message.</summary>
public abstract record Part
{
    private Part() { }

    /// <summary>A short title.</summary>
    /// <param name="Text">Plain text.</param>
    public sealed record Heading(string Text) : Part;

    /// <summary>A line of running text.</summary>
    /// <param name="Text">Its pieces.</param>
    /// <param name="Aside">A small button beside it, such as "Why?".</param>
    public sealed record Paragraph(IReadOnlyList<Inline> Text, Button? Aside = null) : Part;

    /// <summary>Points, one below the other.</summary>
    /// <param name="Items">Each point's pieces.</param>
    public sealed record Bullets(IReadOnlyList<IReadOnlyList<Inline>> Items) : Part;

    /// <summary>Names and values.</summary>
    /// <param name="Items">In order.</param>
    public sealed record FactList(IReadOnlyList<Fact> Items) : Part;

    /// <summary>A small table.</summary>
    /// <param name="Columns">At most four titles.</param>
    /// <param name="Rows">At most twenty rows of plain text.</param>
    public sealed record Table(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : Part;

    /// <summary>Numbers as a picture. Every channel shows the sentence beside it, and a table where it cannot draw; <see cref="ChartFit"/> makes any chart one that can be drawn.</summary>
    /// <param name="Kind">How it is drawn.</param>
    /// <param name="Title">Plain text.</param>
    /// <param name="Sentence">What it shows, in one sentence with the numbers that count.</param>
    /// <param name="Categories">What is compared, or when it was.</param>
    /// <param name="Series">The numbers, a value for each category; of several, each has a name of its own.</param>
    /// <param name="Unit">"%", a currency's code, or a word such as "cases"; may be empty.</param>
    /// <param name="CategoryTitle">What the categories are, such as "Store"; may be empty.</param>
    public sealed record Chart(
        ChartKind Kind,
        string Title,
        string Sentence,
        IReadOnlyList<string> Categories,
        IReadOnlyList<ChartSeries> Series,
        string Unit = "",
        string CategoryTitle = ""
    ) : Part;

    /// <summary>Something said more quietly.</summary>
    /// <param name="Text">Its pieces.</param>
    public sealed record Note(IReadOnlyList<Inline> Text) : Part;

    /// <summary>Words for the customer's ears, set apart so that they can be read out or copied.</summary>
    /// <param name="Text">Plain text.</param>
    /// <param name="Label">Which version it is, such as "in public"; null where there is only one.</param>
    public sealed record Quote(string Text, string? Label = null) : Part;
}
