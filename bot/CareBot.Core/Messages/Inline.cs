namespace CareBot.Core.Messages;

/// <summary>A piece of running text. What a person typed is always a leaf of plain text, which the adapters escape.</summary>
public abstract record Inline
{
    private Inline() { }

    /// <summary>Plain text.</summary>
    /// <param name="Value">The text, unescaped.</param>
    public sealed record Text(string Value) : Inline;

    /// <summary>Text with weight.</summary>
    /// <param name="Value">The text, unescaped.</param>
    public sealed record Bold(string Value) : Inline;

    /// <summary>A link.</summary>
    /// <param name="Title">The text, unescaped.</param>
    /// <param name="Address">An https address.</param>
    public sealed record Link(string Title, Uri Address) : Inline;
}
