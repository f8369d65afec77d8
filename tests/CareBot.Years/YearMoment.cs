using CareBot.Core.Conversations;

namespace CareBot.Years;

/// <summary>What happened at one instant, as one turn of the bot would have written it.</summary>
/// <param name="At">When.</param>
/// <param name="Changes">The events, a change a stream.</param>
/// <param name="Rows">The same as the generator wrote it down for itself.</param>
internal sealed record YearMoment(
    DateTimeOffset At,
    IReadOnlyList<StreamChange> Changes,
    IReadOnlyList<Ledger.LedgerEntry> Rows
);
