namespace CareBot.Core.Replays;

/// <summary>Whether the policies of the day still say, to the last bit, what was written down.</summary>
public sealed record Exactness
{
    /// <summary>Gets how many cases were looked at.</summary>
    public required long Cases { get; init; }

    /// <summary>Gets how many answers were written down.</summary>
    public required long Verdicts { get; init; }

    /// <summary>Gets how many of them came out the same again.</summary>
    public required long Reproduced { get; init; }

    /// <summary>Gets how many answers were given before any was written down.</summary>
    public required long Unwritten { get; init; }

    /// <summary>Gets which came out otherwise, the first some of them.</summary>
    public required IReadOnlyList<Difference> Differences { get; init; }

    /// <summary>Gets the policies whose text is not kept, or cannot be read any more, with how many answers each gave.</summary>
    public required IReadOnlyList<NamedCount> NotKept { get; init; }

    /// <summary>Gets a value indicating whether every answer came out the same.</summary>
    public bool IsExact => Reproduced == Verdicts;

    /// <summary>An answer that came out otherwise.</summary>
    /// <param name="Case">The case.</param>
    /// <param name="Version">Which of its events, from 1.</param>
    /// <param name="PolicyVersion">The policy that was asked.</param>
    public sealed record Difference(string Case, long Version, string PolicyVersion);
}
