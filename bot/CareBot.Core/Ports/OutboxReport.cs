namespace CareBot.Core.Ports;

/// <summary>How the outbox stands.</summary>
/// <param name="Waiting">How many messages are not sent yet.</param>
/// <param name="OldestAt">When the oldest of them was said; null if none waits.</param>
/// <param name="Stuck">Those whose fate is not known or which will never go, the latest first.</param>
/// <param name="StuckCount">How many of these there are in all.</param>
public sealed record OutboxReport(
    int Waiting,
    DateTimeOffset? OldestAt,
    IReadOnlyList<OutboxReport.StuckMessage> Stuck,
    int StuckCount
)
{
    /// <summary>A message that did not arrive, or about which nobody knows.</summary>
    /// <param name="Id">The outbox's id.</param>
    /// <param name="To">The recipient's employee id.</param>
    /// <param name="State"><c>unknown</c> or <c>failed</c>.</param>
    /// <param name="Cause">Why, without any content.</param>
    /// <param name="At">When it was said.</param>
    public sealed record StuckMessage(long Id, string To, string State, string Cause, DateTimeOffset At);
}
