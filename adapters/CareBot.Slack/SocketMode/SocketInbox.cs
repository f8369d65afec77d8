using System.Text.Json;
using CareBot.Adapters;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.SocketMode;

/// <summary>Hands in what comes over a socket, just as the receiver does with what comes over HTTP. There is no signature to check: the line itself is proof.</summary>
internal sealed class SocketInbox(SlackChannel channel, ILogger<SocketInbox> logger)
{
    /// <summary>Hands in one envelope.</summary>
    /// <param name="envelope">The envelope.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<SlackReply> TakeAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        var payload = envelope.At("payload");
        if (KindOf(envelope) is not { } delivery || payload.ValueKind != JsonValueKind.Object)
            return SlackReply.Taken;
        try
        {
            return await channel.HandleAsync(delivery, payload, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var reference = Guid.NewGuid().ToString("N")[..12];
            Log.DeliveryFailed(logger, fault, delivery, reference);
            return SlackApology.For(delivery, payload, reference);
        }
    }

    private static SlackDelivery? KindOf(JsonElement envelope) =>
        envelope.TextAt("type") switch
        {
            "events_api" => SlackDelivery.Event,
            "interactive" => SlackDelivery.Interaction,
            "slash_commands" => SlackDelivery.Command,
            _ => null,
        };
}
