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

    /// <summary>Something said more quietly.</summary>
    /// <param name="Text">Its pieces.</param>
    public sealed record Note(IReadOnlyList<Inline> Text) : Part;

    /// <summary>Words for the customer's ears, set apart so that they can be read out or copied.</summary>
    /// <param name="Text">Plain text.</param>
    /// <param name="Label">Which version it is, such as "in public"; null where there is only one.</param>
    public sealed record Quote(string Text, string? Label = null) : Part;
}
