namespace CareBot.Core.Empowerment;

/// <summary>A piece of a policy document as it was written, before it means anything.</summary>
public abstract record PolicyNode
{
    private PolicyNode(int line) => Line = line;

    /// <summary>Gets the line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>One value.</summary>
    /// <param name="Text">The value as text.</param>
    /// <param name="Line">The line in the file, from 1.</param>
    public sealed record Scalar(string Text, int Line) : PolicyNode(Line)
    {
        /// <summary>Gets where it begins in the text that was read, in characters from 0; -1 where that is not known.</summary>
        public int Start { get; init; } = -1;
    }

    /// <summary>A list.</summary>
    /// <param name="Items">Its items, in order.</param>
    /// <param name="Line">The line in the file, from 1.</param>
    public sealed record List(IReadOnlyList<PolicyNode> Items, int Line) : PolicyNode(Line);

    /// <summary>A mapping.</summary>
    /// <param name="Entries">Its entries, in order; a key may not stand twice.</param>
    /// <param name="Line">The line in the file, from 1.</param>
    public sealed record Map(IReadOnlyList<KeyValuePair<Scalar, PolicyNode>> Entries, int Line) : PolicyNode(Line);
}
