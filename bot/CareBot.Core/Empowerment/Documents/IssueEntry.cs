using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>A kind of trouble.</summary>
internal sealed record IssueEntry : TermEntry
{
    public required int Class { get; init; }

    /// <summary>Gets who is taken to have caused it where nobody says; null where that must be asked.</summary>
    public Fault? UsualFault { get; init; }

    /// <summary>Gets how much of the price is affected, in whole per cent: all of it where the thing is useless, little where it came late, nothing where a word was rude.</summary>
    public int PriceAffectedPercent { get; init; } = 100;
}
