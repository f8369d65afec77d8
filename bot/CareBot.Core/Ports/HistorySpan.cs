namespace CareBot.Core.Ports;

/// <summary>Which part of the past is meant.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="To">Its end, excluded.</param>
/// <param name="Stores">The stores' ids; null for all of them.</param>
public sealed record HistorySpan(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<string>? Stores = null)
{
    /// <summary>Tells whether an instant lies in it.</summary>
    /// <param name="at">Any.</param>
    public bool Holds(DateTimeOffset at) => at >= From && at < To;
}
