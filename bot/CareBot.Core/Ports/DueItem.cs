namespace CareBot.Core.Ports;

/// <summary>Something whose time has come.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reference">The promise's or case's id, or the employee's whose dialog or digest it is.</param>
/// <param name="DueAt">When its time came; with kind and reference it names the occurrence, once and for all.</param>
public sealed record DueItem(DueKind Kind, string Reference, DateTimeOffset DueAt);
