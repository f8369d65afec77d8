using System.Text.Json.Nodes;
using CareBot.Core.Messages;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Answering;

/// <summary>Says something in private beside the outbox: a courtesy that may be lost.</summary>
internal sealed class Whisper(SlackApi api, ISlackWire wire, ResponseUrls urls, TimeProvider clock)
{
    /// <summary>Says it where only they see it: right where they are if that is possible, or else in our chat with them.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="way">Who it is for.</param>
    /// <param name="message">What.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task SayAsync(SlackInstallation at, SlackWay way, Message message, CancellationToken cancellationToken)
    {
        if (await TryRespondAsync(way, message, cancellationToken))
            return;
        var isInRoom =
            way is { Channel: not null, Delivery: SlackDelivery.Event } && !SlackAddress.IsChatId(way.Channel);
        if (isInRoom && await TryInRoomAsync(at, way, message, cancellationToken))
            return;
        var post = Post(message);
        post["channel"] = way.User;
        await api.CallAsync(at, "chat.postMessage", post, cancellationToken);
    }

    private async Task<bool> TryRespondAsync(SlackWay way, Message said, CancellationToken cancellationToken)
    {
        var address = new SlackAddress(null, Url: way.ResponseUrl, Since: clock.GetUtcNow().ToUnixTimeSeconds());
        if (urls.TryTake(address) is not { } url)
            return false;
        var message = Content(said);
        (message["response_type"], message["replace_original"]) = ("ephemeral", false);
        return (await wire.RespondAsync(url, message, cancellationToken)).IsOk;
    }

    private async Task<bool> TryInRoomAsync(
        SlackInstallation at,
        SlackWay way,
        Message message,
        CancellationToken cancellationToken
    )
    {
        var post = Post(message);
        (post["channel"], post["user"]) = (way.Channel, way.User);
        return await api.CallAsync(at, "chat.postEphemeral", post, cancellationToken) is SlackOutcome.Done;
    }

    private static JsonObject Post(Message message)
    {
        var post = Content(message);
        (post["mrkdwn"], post["parse"]) = (false, "none");
        return post;
    }

    // A sentence needs no blocks; only a button does.
    private static JsonObject Content(Message message) =>
        message.Buttons.Count == 0
            ? new JsonObject { ["text"] = SlackRenderer.Text(message) }
            : SlackRenderer.Message(message, Guid.NewGuid().ToString("N"));
}
