using System.Text.Json.Nodes;
using CareBot.Slack.Answering;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Sending;

/// <summary>Finds the channel for an address.</summary>
internal sealed class ChatFinder(SlackApi api, Chats chats)
{
    /// <summary>Returns where to post: the channel of a thread, the chat if it is known, or else the person.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="place">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> TargetOfAsync(
        SlackInstallation at,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        if (place.Thread is not null || place.IsChat)
            return place.Channel ?? string.Empty;
        var user = place.Person ?? string.Empty;
        return await chats.FindAsync(at.Tenant, user, cancellationToken) ?? user;
    }

    /// <summary>Returns the chat itself, asking Slack for it if need be; without a chat, what became of asking.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="place">The address of a person.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<(string? Chat, SlackOutcome? Asked)> ChatOfAsync(
        SlackInstallation at,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        var target = await TargetOfAsync(at, place, cancellationToken);
        if (SlackAddress.IsChatId(target))
            return (target, null);
        var arguments = new JsonObject { ["users"] = target };
        var opened = await api.CallAsync(at, "conversations.open", arguments, cancellationToken);
        return (opened is SlackOutcome.Done { Body: var body } ? SentMessage.ChatIn(body) : null, opened);
    }

    /// <summary>Notes where a message for a person was put.</summary>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="place">The address.</param>
    /// <param name="sent">Where it was put.</param>
    public void Learn(SlackInstallation at, SlackAddress place, SentMessage? sent)
    {
        if (place.Person is { } person && sent is { Channel: ['D', ..] })
            chats.Learn(at.Tenant, person, sent.Channel);
    }
}
