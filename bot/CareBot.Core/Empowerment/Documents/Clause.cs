namespace CareBot.Core.Empowerment.Documents;

/// <summary>One condition of a rule.</summary>
internal abstract record Clause
{
    private Clause(Dimension dimension, int line, string written) =>
        (Dimension, Line, Written) = (dimension, line, written);

    public Dimension Dimension { get; }

    public int Line { get; }

    /// <summary>Gets the condition as its author wrote it.</summary>
    public string Written { get; }

    /// <summary>One of some names, or none of them.</summary>
    public sealed record OneOf(
        Dimension Dimension,
        IReadOnlyList<PolicyNode.Scalar> Names,
        bool Not,
        int Line,
        string Written
    ) : Clause(Dimension, Line, Written);

    /// <summary>A number from one to another, both included.</summary>
    public sealed record Between(Dimension Dimension, long From, long Until, int Line, string Written)
        : Clause(Dimension, Line, Written);
}
