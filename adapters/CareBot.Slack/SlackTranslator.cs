using System.Text.Json;
using CareBot.Slack.Installations;
using CareBot.Slack.Reading;

namespace CareBot.Slack;

/// <summary>Understands payloads. Strict about who speaks, indifferent to what it does not know.</summary>
internal static class SlackTranslator
{
    public const string Channel = "slack";

    /// <summary>Reads a payload that is trusted.</summary>
    /// <param name="way">Who did it, and how they can be answered; null where nobody did anything.</param>
    /// <param name="delivery">What came.</param>
    /// <param name="payload">Itself.</param>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="scene">The rest that is known.</param>
    public static SlackReading Read(
        SlackWay? way,
        SlackDelivery delivery,
        JsonElement payload,
        SlackInstallation at,
        SlackScene scene
    ) =>
        (delivery, way) switch
        {
            (SlackDelivery.Event, _) => EventReader.Read(way, payload, at),
            (_, null) => new SlackReading.Nothing(),
            (SlackDelivery.Command, { } known) => CommandReader.Read(known, payload, at, scene),
            (_, { } known) => InteractionReader.Read(known, payload, at, scene),
        };
}
