using CareBot.Core.Delivery;
using CareBot.Core.Ports;
using CareBot.Slack.Api;

namespace CareBot.Slack.Sending;

/// <summary>Turns what became of a call into a mark of the outbox.</summary>
internal static class SlackMarks
{
    /// <summary>Marks a message that was to appear and is not known to have appeared.</summary>
    /// <param name="outcome">What became of the call.</param>
    /// <param name="item">The message.</param>
    /// <param name="now">The time.</param>
    /// <param name="isRepeatable">Whether the same call again does no harm.</param>
    public static OutboxMark Of(SlackOutcome outcome, OutboxItem item, DateTimeOffset now, bool isRepeatable)
    {
        var later = now + DeliveryPolicy.WaitAfter(item.Attempts);
        return outcome switch
        {
            SlackOutcome.Wait wait => new OutboxMark.Deferred(now + wait.Time),
            SlackOutcome.NotNow notNow => new OutboxMark.Retry(later, notNow.Cause),
            SlackOutcome.Unclear unclear when isRepeatable => new OutboxMark.Retry(later, unclear.Cause),
            SlackOutcome.Unclear unclear => new OutboxMark.Unknown(unclear.Cause),
            SlackOutcome.Refused { Fault: SlackFault.DeadToken or SlackFault.TargetGone } gone => Gone(gone, item),
            SlackOutcome.Refused refused => new OutboxMark.Failed(refused.Error),
            _ => throw new InvalidOperationException($"{outcome.GetType().Name} has no mark."),
        };
    }

    // A note for a room has nowhere else to go.
    private static OutboxMark Gone(SlackOutcome.Refused gone, OutboxItem item) =>
        item.Address is { Shared: true } ? new OutboxMark.Failed(gone.Error) : new OutboxMark.Unreachable(gone.Error);
}
