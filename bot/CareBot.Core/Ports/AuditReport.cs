namespace CareBot.Core.Ports;

/// <summary>What following the audit chain has shown.</summary>
/// <param name="Records">How many records were followed.</param>
/// <param name="Head">The last record's hash, lower-case hex: copy it somewhere the database cannot reach.</param>
/// <param name="Faults">One sentence a broken record, with its number; empty if all is well.</param>
public sealed record AuditReport(long Records, string Head, IReadOnlyList<string> Faults);
