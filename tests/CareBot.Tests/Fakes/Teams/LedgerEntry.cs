namespace CareBot.Tests.Fakes.Teams;

/// <summary>A call of the bot's: what it asked, what it did, and what it was told.</summary>
/// <param name="At">When it came.</param>
/// <param name="Call">What was asked.</param>
/// <param name="Tenant">Whose; null for an unknown service address.</param>
/// <param name="Fault">What went wrong on purpose; null if nothing.</param>
/// <param name="Effect">What would have been answered by a faultless connector; null if nothing was done.</param>
/// <param name="Told">The status that the bot was told; 0 if none.</param>
internal sealed record LedgerEntry(
    DateTimeOffset At,
    ConnectorCall Call,
    Guid? Tenant,
    ConnectorFault? Fault,
    ConnectorAnswer? Effect,
    int Told
)
{
    /// <summary>Gets a value indicating whether something has changed in Teams by this call.</summary>
    public bool HadEffect => Effect is { Status: < 300 };

    /// <summary>Gets a value indicating whether the bot has no way to know what became of it.</summary>
    public bool IsAmbiguous => HadEffect && (Told is 0 or >= 500 || Fault is ConnectorFault.Truncate);
}
