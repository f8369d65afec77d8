using CareBot.Core.Understanding;

namespace CareBot.Core.Digests;

/// <summary>What a week came to. All that is counted happened in that week, whenever the case was opened.</summary>
public sealed record WeekFigures
{
    /// <summary>Gets how many cases were opened.</summary>
    public required int Opened { get; init; }

    /// <summary>Gets how many of them were of each kind, the most frequent first; the empty key stands for a kind that was not said.</summary>
    public required IReadOnlyList<KindCount> Kinds { get; init; }

    /// <summary>Gets how many customers came back after all was settled.</summary>
    public required int CameBack { get; init; }

    /// <summary>Gets how many cases were settled.</summary>
    public required int Settled { get; init; }

    /// <summary>Gets how many of them were settled without asking anybody.</summary>
    public required int SettledAtOnce { get; init; }

    /// <summary>Gets how long it took to a yes, by where the customer was; null stands for a place that was not said. Only places where somebody waited are in it.</summary>
    public required IReadOnlyList<(Place? Place, WaitFigures Waits)> TimeToYes { get; init; }

    /// <summary>Gets what was added beyond what is owed.</summary>
    public required Money Added { get; init; }

    /// <summary>Gets how many offers were stopped because they were too small.</summary>
    public required int StoppedTooSmall { get; init; }

    /// <summary>Gets how many offers were stopped for another reason.</summary>
    public required int StoppedOtherwise { get; init; }

    /// <summary>Gets what became of promises.</summary>
    public required PromiseFigures Promises { get; init; }

    /// <summary>Gets what became of requests.</summary>
    public required RequestFigures Requests { get; init; }
}
