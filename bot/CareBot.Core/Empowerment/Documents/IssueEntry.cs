using CareBot.Core.Understanding;

namespace CareBot.Core.Empowerment.Documents;

/// <summary>A kind of trouble.</summary>
internal sealed record IssueEntry : TermEntry
{
    public required int Class { get; init; }

    /// <summary>Gets who is taken to have caused it where nobody says; null where that must be asked.</summary>
    public Fault? UsualFault { get; init; }

    /// <summary>Gets a value indicating whether the price says how bad it was, as it does not with a rude word.</summary>
    public bool PriceAffected { get; init; } = true;
}
