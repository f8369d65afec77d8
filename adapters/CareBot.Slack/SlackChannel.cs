using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Ports;
using CareBot.Slack.Answering;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Takes a payload that is already trusted, however it came, and says what Slack is answered.</summary>
public sealed class SlackChannel
{
    // Slack waits for three seconds, the way there and back included.
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2.5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    private readonly ITurns _turns;
    private readonly ISlackInstallations _installations;
    private readonly Chats _chats;
    private readonly TurnAnswer _answer;
    private readonly Courtesy _courtesy;
    private readonly TimeProvider _clock;
    private readonly ILogger<SlackChannel> _logger;

    internal SlackChannel(
        ITurns turns,
        ISlackInstallations installations,
        Chats chats,
        TurnAnswer answer,
        Courtesy courtesy,
        TimeProvider clock,
        ILogger<SlackChannel> logger
    )
    {
        (_turns, _installations, _chats, _answer) = (turns, installations, chats, answer);
        (_courtesy, _clock, _logger) = (courtesy, clock, logger);
    }

    /// <summary>Handles one delivery within Slack's three seconds; when it returns, what somebody did is on disk.</summary>
    /// <param name="delivery">The payload's kind.</param>
    /// <param name="payload">The payload; a form body as the JSON that a socket would bring.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<SlackReply> HandleAsync(
        SlackDelivery delivery,
        JsonElement payload,
        CancellationToken cancellationToken
    )
    {
        if (payload.TextAt("type") == "app_rate_limited")
            Log.EventsHeldBack(_logger);
        if (SlackTenant.Of(delivery, payload) is not { } tenant)
            return SlackReply.Taken;
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        budget.CancelAfter(Budget);
        if (await _installations.FindAsync(tenant, budget.Token) is { } at)
            return await HandleAsync(delivery, payload, at, budget.Token, cancellationToken);
        Log.UnknownWorkspace(_logger, delivery, tenant);
        return SlackReply.Taken;
    }

    private async Task<SlackReply> HandleAsync(
        SlackDelivery delivery,
        JsonElement payload,
        SlackInstallation at,
        CancellationToken budget,
        CancellationToken cancellationToken
    )
    {
        var way = SlackWay.Of(delivery, payload);
        var scene = new SlackScene(_clock.GetUtcNow(), await IsOurChatAsync(way, at, budget));
        var reading = SlackTranslator.Read(way, delivery, payload, at, scene);
        return (reading, way) switch
        {
            (SlackReading.Heard heard, { } known) => await TurnAsync(heard, at, known, budget, cancellationToken),
            (SlackReading.Foreign, { } known) => _courtesy.TurnAway(at, known, Courtesy.NotForYou),
            (SlackReading.Wordless, { } known) => _courtesy.TurnAway(at, known, Courtesy.NoWords),
            (SlackReading.Removed, _) => await RemoveAsync(at, cancellationToken),
            (SlackReading.Revoked, _) => await BreakAsync(at, cancellationToken),
            _ => SlackReply.Taken,
        };
    }

    private async Task<SlackReply> TurnAsync(
        SlackReading.Heard heard,
        SlackInstallation at,
        SlackWay way,
        CancellationToken budget,
        CancellationToken cancellationToken
    )
    {
        if (SlackAddress.TryRead(heard.Inbound.Address) is { IsChat: true, Channel: { } chat })
            _chats.Learn(at.Tenant, way.User, chat);
        try
        {
            return await _answer.OfAsync(await _turns.HandleAsync(heard.Inbound, budget), at, way, budget);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The turn may still be written; then the next try is a repetition of it.
            return _answer.Busy(at, way, Soon);
        }
    }

    private async Task<bool> IsOurChatAsync(SlackWay? way, SlackInstallation at, CancellationToken cancellationToken) =>
        way is { Delivery: not SlackDelivery.Event, Channel: { } channel }
        && SlackAddress.IsChatId(channel)
        && await _chats.FindAsync(at.Tenant, way.User, cancellationToken) == channel;

    private async Task<SlackReply> RemoveAsync(SlackInstallation at, CancellationToken cancellationToken)
    {
        Log.AppRemoved(_logger, at.Tenant);
        await _installations.RemoveAsync(at.Tenant, cancellationToken);
        return SlackReply.Taken;
    }

    private async Task<SlackReply> BreakAsync(SlackInstallation at, CancellationToken cancellationToken)
    {
        Log.AppRemoved(_logger, at.Tenant);
        await _installations.BreakAsync(at.Tenant, "tokens_revoked", cancellationToken);
        return SlackReply.Taken;
    }
}
