using System.Text.Json.Nodes;
using CareBot.Core.Delivery;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack.Answering;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;
using CareBot.Slack.Sending;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Sends what waits in the outbox: into chats, into threads, and where only one person sees it.</summary>
internal sealed class SlackSender(
    SlackApi api,
    ISlackInstallations installations,
    ResponseSender responses,
    HistorySearch history,
    ChatFinder finder,
    Chats chats,
    SlackOptions options,
    TimeProvider clock,
    ILogger<SlackSender> logger
) : IMessageSender
{
    private static readonly OutboxMark.Failed NotOurs = new("no address of Slack's");
    private static readonly OutboxMark.Failed TooMuchForARoom = new(
        "a customer's facts do not go where others read them"
    );
    private static readonly OutboxMark.Unreachable NotInstalled = new("the app is not installed there");

    public string Channel => SlackTranslator.Channel;

    public async Task<Address?> FindAddressAsync(ChannelUser account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await installations.FindAsync(account.Tenant, cancellationToken) is null or { IsBroken: true })
            return null;
        var chat = await chats.FindAsync(account.Tenant, account.NativeId, cancellationToken);
        return SlackAddress.Private(account.Tenant, account.NativeId, chat);
    }

    public Task<OutboxMark> SendAsync(OutboxItem item, CancellationToken cancellationToken) =>
        DeliverAsync(item, PostAsync, cancellationToken);

    public Task<OutboxMark> ReconcileAsync(OutboxItem item, CancellationToken cancellationToken) =>
        DeliverAsync(item, LookAndPostAsync, cancellationToken);

    private async Task<OutboxMark> DeliverAsync(OutboxItem item, PutAsync put, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (SlackAddress.TryRead(item.Address) is not { } place || item.Address is not { } address)
            return NotOurs;
        if (address.Shared && item.Message.Sensitivity == Sensitivity.Customer)
            return TooMuchForARoom;
        if (await installations.FindAsync(address.Tenant, cancellationToken) is not { } at)
            return NotInstalled;
        // An update may simply be repeated; where there is nothing left to update, it goes as a new message.
        var updated = SentMessage.TryRead(item.ReplacesRef) is { } sent
            ? await UpdateAsync(item, at, sent, cancellationToken)
            : null;
        return updated ?? await put(item, at, place, cancellationToken);
    }

    private async Task<OutboxMark?> UpdateAsync(
        OutboxItem item,
        SlackInstallation at,
        SentMessage sent,
        CancellationToken cancellationToken
    )
    {
        var outcome = await CallAsync(
            item,
            at,
            "chat.update",
            payload => (payload["channel"], payload["ts"]) = (sent.Channel, sent.Ts),
            cancellationToken
        );
        return outcome switch
        {
            SlackOutcome.Done => new OutboxMark.Sent(sent.ToString()),
            SlackOutcome.Refused { Fault: SlackFault.TargetGone } or SlackOutcome.Refused { Error: "block_mismatch" } =>
                null,
            _ => SlackMarks.Of(outcome, item, clock.GetUtcNow(), isRepeatable: true),
        };
    }

    private async Task<OutboxMark> PostAsync(
        OutboxItem item,
        SlackInstallation at,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        if (place.Url is not null && await responses.TrySendAsync(item, place, cancellationToken) is { } mark)
            return mark;
        return await PostToAsync(
            item,
            at,
            await finder.TargetOfAsync(at, place, cancellationToken),
            place,
            cancellationToken
        );
    }

    private async Task<OutboxMark> PostToAsync(
        OutboxItem item,
        SlackInstallation at,
        string target,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        var outcome = await CallAsync(
            item,
            at,
            "chat.postMessage",
            payload =>
            {
                Post.Quiet(payload);
                payload["channel"] = target;
                if (place.Thread is { } thread)
                    payload["thread_ts"] = thread;
            },
            cancellationToken
        );
        // The chat may be another one by now; the person is not.
        var person = outcome is SlackOutcome.Refused { Error: "channel_not_found" } ? place.Person : null;
        if (person is not null && person != target)
            return await PostToAsync(item, at, person, place, cancellationToken);
        if (outcome is not SlackOutcome.Done { Body: var body })
            return SlackMarks.Of(outcome, item, clock.GetUtcNow(), isRepeatable: false);
        var sent = SentMessage.In(body);
        finder.Learn(at, place, sent);
        return new OutboxMark.Sent(sent?.ToString());
    }

    private async Task<OutboxMark> LookAndPostAsync(
        OutboxItem item,
        SlackInstallation at,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        if (place.Thread is not null)
            return new OutboxMark.Unknown("it cannot be looked up there");
        var (chat, asked) = await finder.ChatOfAsync(at, place, cancellationToken);
        if (chat is null)
            return (OutboxMark?)LookLater(item, asked) ?? new OutboxMark.Unknown("the chat is not known");
        return await history.FindAsync(at, chat, item, cancellationToken) switch
        {
            HistorySearch.Finding.Found found => new OutboxMark.Sent(found.Message.ToString()),
            // At the first look it may still be on its way; and what only one person saw is in no history.
            HistorySearch.Finding.NotThere when item.Attempts > 2 && place.Url is null => new OutboxMark.Retry(
                clock.GetUtcNow(),
                "it did not arrive"
            ),
            HistorySearch.Finding.NotSeen { Why: var why } when LookLater(item, why) is { } later => later,
            _ => new OutboxMark.Unknown("it was not found"),
        };
    }

    // An outage answers no question: a message must not be given up because nobody could look for it.
    private OutboxMark.Deferred? LookLater(OutboxItem item, SlackOutcome? why)
    {
        var now = clock.GetUtcNow();
        return why switch
        {
            SlackOutcome.Wait wait => new OutboxMark.Deferred(now + wait.Time),
            SlackOutcome.NotNow or SlackOutcome.Unclear when now - item.At < DeliveryPolicy.LooksThroughOutages =>
                new OutboxMark.Deferred(now + DeliveryPolicy.WaitAfter(Math.Max(1, item.Attempts))),
            _ => null,
        };
    }

    private async Task<SlackOutcome> CallAsync(
        OutboxItem item,
        SlackInstallation at,
        string method,
        Action<JsonObject> address,
        CancellationToken cancellationToken
    )
    {
        var payload = Post.Drawn(item, options);
        address(payload);
        var outcome = await api.CallAsync(at, method, payload, cancellationToken);
        if (outcome is not SlackOutcome.Refused refused || !SlackErrors.IsAboutShape(refused.Error))
            return outcome;
        Log.DrawnWrongly(logger, item.Id, refused.Error, refused.Place);
        var plain = Post.Plain(item);
        address(plain);
        return await api.CallAsync(at, method, plain, cancellationToken);
    }

    /// <summary>Puts a message that replaces nothing where it belongs.</summary>
    private delegate Task<OutboxMark> PutAsync(
        OutboxItem item,
        SlackInstallation at,
        SlackAddress place,
        CancellationToken cancellationToken
    );
}
