using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Slack.Reading;

/// <summary>Finds out to which installation a payload belongs: a team's, or a whole enterprise's.</summary>
internal static class SlackTenant
{
    /// <summary>Reads the tenant; null where a payload names none.</summary>
    /// <param name="delivery">What came.</param>
    /// <param name="payload">Itself.</param>
    public static string? Of(SlackDelivery delivery, JsonElement payload) =>
        SlackWay.Id(
            delivery switch
            {
                SlackDelivery.Event => OfEvent(payload),
                SlackDelivery.Command => payload.TextAt("is_enterprise_install") == "true"
                    ? payload.TextAt("enterprise_id")
                    : payload.TextAt("team_id"),
                _ => OfInteraction(payload),
            }
        );

    // The envelope's own team may be one that only shares a channel with ours.
    private static string? OfEvent(JsonElement payload)
    {
        var seenBy = payload.At("authorizations").Items().FirstOrDefault();
        return IsWhole(seenBy)
            ? seenBy.TextAt("enterprise_id")
            : seenBy.TextAt("team_id") ?? payload.TextAt("team_id") ?? payload.TextAt("enterprise_id");
    }

    private static string? OfInteraction(JsonElement payload)
    {
        var enterprise = payload.At("enterprise").TextAt("id");
        return IsWhole(payload) ? enterprise : payload.At("team").TextAt("id") ?? enterprise;
    }

    private static bool IsWhole(JsonElement element) =>
        element.At("is_enterprise_install").ValueKind == JsonValueKind.True;
}
