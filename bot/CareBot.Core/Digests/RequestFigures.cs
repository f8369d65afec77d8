namespace CareBot.Core.Digests;

/// <summary>What became of requests in a week.</summary>
public sealed record RequestFigures
{
    /// <summary>Gets how many were made, those included that were answered at once because nobody needed to be asked.</summary>
    public required int Raised { get; init; }

    /// <summary>Gets how many of these the askers could have granted themselves.</summary>
    public required int InsideOwnLimit { get; init; }

    /// <summary>Gets how many were approved as asked.</summary>
    public required int Approved { get; init; }

    /// <summary>Gets how many were approved with a change.</summary>
    public required int Changed { get; init; }

    /// <summary>Gets how many were declined.</summary>
    public required int Declined { get; init; }

    /// <summary>Gets how many ended without an answer by anybody.</summary>
    public required int Unanswered { get; init; }

    /// <summary>Gets how many were taken back.</summary>
    public required int Withdrawn { get; init; }

    /// <summary>Gets how many decisions gave more than somebody else had decided before.</summary>
    public required int Overruled { get; init; }

    /// <summary>Gets how long decisions took, whatever they were; null where there was none.</summary>
    public required WaitFigures? Waits { get; init; }

    /// <summary>Gets how many were decided by somebody.</summary>
    public int Decided => Approved + Changed + Declined;
}
