using CareBot.Core.Delivery;
using CareBot.Core.Ports;

namespace CareBot.Teams.Delivery;

/// <summary>Turns what became of a call into the outbox's mark.</summary>
internal sealed class SendMarks(TeamsRates rates, TeamsHealth health, TimeProvider clock)
{
    // Somebody has to mend the credentials first; until then nothing is lost.
    private static readonly TimeSpan UntilMended = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan DefaultSilence = TimeSpan.FromSeconds(5);

    /// <summary>Reads an answer, and notes that Teams is there if it is one.</summary>
    public SendOutcome Read(TeamsAnswer answer, string tenant)
    {
        var outcome = SendOutcome.Of(answer);
        if (outcome.Fate is not (SendFate.Down or SendFate.Doubtful))
        {
            rates.Answer(tenant);
            health.Works(TeamsHealth.Service);
        }
        return outcome;
    }

    /// <summary>Marks a call that may be repeated without harm: a redraw, or opening a chat.</summary>
    public OutboxMark OfRepeatable(TeamsAnswer answer, OutboxItem item, string tenant, string conversation)
    {
        var outcome = SendOutcome.Of(answer);
        return outcome.Fate == SendFate.Doubtful ? Retry(item, outcome.Cause) : Of(outcome, item, tenant, conversation);
    }

    /// <summary>Marks a message that was not sent.</summary>
    public OutboxMark Of(SendOutcome outcome, OutboxItem item, string tenant, string conversation) =>
        outcome.Fate switch
        {
            SendFate.Throttled => Defer(outcome, tenant, conversation),
            SendFate.Again => Retry(item, outcome.Cause),
            SendFate.Down => WaitFor(outcome, item, tenant),
            SendFate.Doubtful => new OutboxMark.Unknown(outcome.Cause),
            SendFate.Locked => Lock(outcome),
            SendFate.Gone or SendFate.Lost => new OutboxMark.Unreachable(outcome.Cause),
            _ => Reject(outcome),
        };

    private OutboxMark.Deferred Defer(SendOutcome outcome, string tenant, string conversation)
    {
        var silence = outcome.Silence ?? DefaultSilence;
        rates.Close(tenant, conversation, silence);
        return new OutboxMark.Deferred(clock.GetUtcNow() + silence);
    }

    private OutboxMark WaitFor(SendOutcome outcome, OutboxItem item, string tenant)
    {
        if (rates.Fail(tenant) is not { } lookAt)
            return Retry(item, outcome.Cause);
        health.Broke(
            TeamsHealth.Service,
            $"Teams cannot be reached ({outcome.Cause}).",
            "If it lasts, see whether this machine reaches it, and whether Microsoft reports an outage."
        );
        return new OutboxMark.Deferred(lookAt);
    }

    // Spread by the message's number, so that what failed together does not come again together.
    private OutboxMark.Retry Retry(OutboxItem item, string cause) =>
        new(
            clock.GetUtcNow()
                + DeliveryPolicy.WaitAfter(Math.Max(1, item.Attempts))
                + TimeSpan.FromMilliseconds(item.Id % 500),
            cause
        );

    private OutboxMark.Retry Lock(SendOutcome outcome)
    {
        health.Broke(
            TeamsHealth.Credentials,
            $"Teams does not take our token ({outcome.Cause}).",
            "Check that Teams:AppId is the bot that is registered, and in which tenant it is."
        );
        return new OutboxMark.Retry(clock.GetUtcNow() + UntilMended, outcome.Cause);
    }

    private OutboxMark Reject(SendOutcome outcome)
    {
        if (outcome.Cause.Contains("InvalidBotApiHost", StringComparison.Ordinal))
        {
            health.Broke(
                TeamsHealth.Host,
                "A tenant of another cloud was called.",
                "Add its host to Teams:AllowedServiceHosts."
            );
        }
        return outcome.Cause.StartsWith("403", StringComparison.Ordinal)
            ? new OutboxMark.Unreachable(outcome.Cause)
            : new OutboxMark.Failed(outcome.Cause);
    }
}
