using CareBot.Core.Ports;
using CareBot.Slack.Answering;
using CareBot.Slack.Api;
using CareBot.Slack.Reading;

namespace CareBot.Slack.Sending;

/// <summary>Sends to the short-lived addresses, to which only one person sees the answer.</summary>
internal sealed class ResponseSender(ISlackWire wire, ResponseUrls urls, SlackOptions options)
{
    /// <summary>Sends, if that is still possible.</summary>
    /// <param name="item">The message.</param>
    /// <param name="place">The address.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How it went; null where it surely did not go and belongs into the chat instead.</returns>
    public async Task<OutboxMark?> TrySendAsync(
        OutboxItem item,
        SlackAddress place,
        CancellationToken cancellationToken
    )
    {
        if (urls.TryTake(place) is not { } url)
            return null;
        var payload = Post.Drawn(item, options);
        Post.Quiet(payload);
        (payload["response_type"], payload["replace_original"]) = ("ephemeral", false);
        var answer = await wire.RespondAsync(url, payload, cancellationToken);
        return answer switch
        {
            { IsOk: true } => new OutboxMark.Sent(null),
            { Mishap: SlackMishap.NoAnswer } => new OutboxMark.Unknown("no answer from Slack"),
            { Status: >= 500 } when !IsRefusal(answer.Error) => new OutboxMark.Unknown($"http_{answer.Status}"),
            _ => null,
        };
    }

    // Slack says even this with a 500.
    private static bool IsRefusal(string? error) =>
        error is "expired_url" or "used_url" || SlackErrors.FaultOf(error) != SlackFault.Unheard;
}
