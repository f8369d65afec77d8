using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Slack.Reading;

/// <summary>How somebody can be answered right away.</summary>
/// <param name="Delivery">What came.</param>
/// <param name="User">Who did it.</param>
/// <param name="Payload">What came, whole.</param>
internal sealed record SlackWay(SlackDelivery Delivery, string User, JsonElement Payload)
{
    /// <summary>Gets what opens a form, once and within three seconds; null where nothing does.</summary>
    public string? Trigger { get; private init; }

    /// <summary>Gets the short-lived address to which only they see the answer; null where there is none.</summary>
    public string? ResponseUrl { get; private init; }

    /// <summary>Gets where it happened; null where it was nowhere.</summary>
    public string? Channel { get; private init; }

    /// <summary>Gets the thread in which it happened; null where it was none.</summary>
    public string? Thread { get; private init; }

    /// <summary>Gets a value indicating whether it was a form.</summary>
    public bool IsForm { get; private init; }

    /// <summary>Gets a value indicating whether the HTTP answer is shown to them.</summary>
    public bool IsCommand => Delivery == SlackDelivery.Command;

    /// <summary>Finds the way; null where nobody did anything.</summary>
    /// <param name="delivery">What came.</param>
    /// <param name="payload">Itself.</param>
    public static SlackWay? Of(SlackDelivery delivery, JsonElement payload) =>
        delivery switch
        {
            SlackDelivery.Event => OfEvent(payload.At("event")),
            SlackDelivery.Command => Known(delivery, payload.TextAt("user_id"), payload) is { } way
                ? way with
                {
                    Trigger = Id(payload.TextAt("trigger_id")),
                    ResponseUrl = payload.TextAt("response_url"),
                    Channel = Id(payload.TextAt("channel_id")),
                }
                : null,
            _ => OfInteraction(payload),
        };

    /// <summary>Returns an id if it can be one.</summary>
    /// <param name="text">Anything.</param>
    public static string? Id(string? text) =>
        text is { Length: > 0 and <= 512 } && text.All(c => c is > ' ' and <= '~') ? text : null;

    private static SlackWay? OfEvent(JsonElement happened) =>
        Known(SlackDelivery.Event, happened.TextAt("user"), happened) is { } way
            ? way with
            {
                Channel = Id(happened.TextAt("channel")),
                Thread = Id(happened.TextAt("thread_ts")) ?? Id(happened.TextAt("ts")),
            }
            : null;

    private static SlackWay? OfInteraction(JsonElement payload) =>
        Known(SlackDelivery.Interaction, payload.At("user").TextAt("id"), payload) is { } way
            ? way with
            {
                Trigger = Id(payload.TextAt("trigger_id")),
                ResponseUrl = payload.TextAt("response_url"),
                Channel = Id(payload.At("channel").TextAt("id")),
                IsForm = payload.TextAt("type") == "view_submission",
            }
            : null;

    private static SlackWay? Known(SlackDelivery delivery, string? user, JsonElement payload) =>
        Id(user) is { } known ? new SlackWay(delivery, known, payload) : null;
}
