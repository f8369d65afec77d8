namespace CareBot.Core.Ports;

/// <summary>Reads what happened to many cases, one case after the other.</summary>
public interface ICaseHistories
{
    /// <summary>Reads every case that may have had something happen to it in a span, the one that was opened first first; only a few are held at a time.</summary>
    /// <param name="span">Which.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The whole stream of each case, also what lies before and after the span, without anything that names the customer.</returns>
    IAsyncEnumerable<IReadOnlyList<RecordedEvent>> ReadAsync(HistorySpan span, CancellationToken cancellationToken);
}
