using CareBot.Core.Understanding;

namespace CareBot.Core.Conversations;

/// <summary>A customer's trouble as far as it was told, before or after it is logged.</summary>
/// <param name="Id">Opaque; also names whose personal facts the turn's texts hold.</param>
/// <param name="Version">Grows with each change; a button drawn for an older one is out of date.</param>
/// <param name="Facts">What is known.</param>
/// <param name="Personal">What names the customer.</param>
public sealed record Draft(string Id, long Version, Facts Facts, PersonalFacts Personal)
{
    /// <summary>Gets the facts that the person chose not to tell, by name.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];

    /// <summary>Gets the offers that were stopped before there was a case to write them on.</summary>
    public IReadOnlyList<StoppedOffer> Stopped { get; init; } = [];

    /// <summary>Gets the earlier case of the same reference in a few words; null where none is known.</summary>
    public string? Earlier { get; init; }

    /// <summary>Gets the case that it became.</summary>
    public string? CaseId { get; init; }
}
