namespace CareBot.Core.Digests;

/// <summary>What a week came to for a store, an area or everybody, and what the weeks before it show.</summary>
public sealed record Digest
{
    /// <summary>Gets whose week.</summary>
    public required DigestScope Scope { get; init; }

    /// <summary>Gets the week's Monday.</summary>
    public required DateOnly Monday { get; init; }

    /// <summary>Gets in which currency everything is counted; amounts in others are converted at the policy's rates.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Gets the week.</summary>
    public required WeekFigures Week { get; init; }

    /// <summary>Gets the week before.</summary>
    public required WeekFigures Before { get; init; }

    /// <summary>Gets how the last weeks went, the oldest first, this one included.</summary>
    public required IReadOnlyList<WeekFigures> Trend { get; init; }

    /// <summary>Gets what the stores may add in a week together; null where the policy has no budget for any of them.</summary>
    public required Money? Budget { get; init; }

    /// <summary>Gets the week of similar stores taken together; null where there are none, or it is no single store's digest.</summary>
    public required SimilarStores? Similar { get; init; }

    /// <summary>Gets the week of each store, in the order of their names; empty for a single store's digest.</summary>
    public required IReadOnlyList<StoreFigures> Stores { get; init; }

    /// <summary>Gets what customers are owed and have not received, as it stands now.</summary>
    public required Outstanding Outstanding { get; init; }

    /// <summary>Gets the good deeds that may be told and that were agreed to in this week, the earliest first.</summary>
    public required IReadOnlyList<KudosStory> Stories { get; init; }

    /// <summary>Gets what a person should look into.</summary>
    public required IReadOnlyList<DigestFinding> Findings { get; init; }

    /// <summary>Gets the changes for which there is evidence and that nobody has turned down.</summary>
    public required IReadOnlyList<Proposal> Proposals { get; init; }
}
