using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Slack.Installations;

namespace CareBot.Slack.Reading;

/// <summary>Reads slash commands: what stands behind one is a sentence like any other.</summary>
internal static class CommandReader
{
    private const string NothingSaid = "help";

    /// <summary>Reads a command.</summary>
    /// <param name="way">Who gave it.</param>
    /// <param name="payload">Its fields.</param>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="scene">The rest that is known.</param>
    public static SlackReading Read(SlackWay way, JsonElement payload, SlackInstallation at, SlackScene scene)
    {
        if (payload.TextAt("ssl_check") == "1" || payload.TextAt("command") is null || way.Trigger is not { } trigger)
            return new SlackReading.Nothing();
        var text = TypedText.Read(payload.TextAt("text") ?? string.Empty, at.BotUserId);
        var address = SlackAddress.Private(at.Tenant, way.User, scene.IsOurChat ? way.Channel : null);
        var heard = new Inbound.Text(
            DeliveryKey.Of(at.Tenant, trigger),
            new ChannelUser(SlackTranslator.Channel, at.Tenant, way.User),
            address,
            text.Length > 0 ? text : NothingSaid
        );
        return new SlackReading.Heard(
            scene.IsOurChat || way.ResponseUrl is not { } url
                ? heard
                : heard with
                {
                    ReplyTo = SlackAddress.Fleeting(at.Tenant, way.User, url, scene.Now),
                }
        );
    }
}
