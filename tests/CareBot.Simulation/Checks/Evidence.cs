using CareBot.Core;
using CareBot.Core.Empowerment;
using CareBot.Core.Ports;
using CareBot.Simulation.Company;
using CareBot.Simulation.Machine;

namespace CareBot.Simulation.Checks;

/// <summary>What can be seen from outside once all is over: the audit records, the outbox, what arrived, who worked where.</summary>
internal sealed record Evidence
{
    /// <summary>Gets every event in the order in which it was written down.</summary>
    public required IReadOnlyList<RecordedEvent> Events { get; init; }

    /// <summary>Gets how every message ended, by id.</summary>
    public required IReadOnlyList<OutboxFate> Outbox { get; init; }

    public required Deliveries Ledger { get; init; }

    public required StaffTimeline Staff { get; init; }

    /// <summary>Gets the policies that were in force, by version.</summary>
    public required IReadOnlyDictionary<string, Policy> Policies { get; init; }

    /// <summary>Gets how many messages the turns have accepted.</summary>
    public required long Accepted { get; init; }

    /// <summary>Gets how often a turn ended how.</summary>
    public required IReadOnlyDictionary<string, long> Turns { get; init; }

    public required AuditReport Audit { get; init; }

    /// <summary>Gets the last instant.</summary>
    public required DateTimeOffset EndedAt { get; init; }

    /// <summary>Returns the streams of a kind.</summary>
    /// <param name="prefix"><c>C</c> for cases, <c>P</c> for promises, <c>G</c> for keys.</param>
    public IEnumerable<IGrouping<string, RecordedEvent>> Streams(char prefix) =>
        Events
            .Where(recorded => recorded.Stream[0] == prefix)
            .GroupBy(recorded => recorded.Stream, StringComparer.Ordinal);
}
