using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Hostile;

/// <summary>Makes single deliveries that a test then changes.</summary>
internal static class SlackTyping
{
    /// <summary>Something that somebody typed into their direct messages, not delivered yet.</summary>
    public static SlackPayload In(SlackHouse house, string person, string text)
    {
        var id = house.Person(person).Id;
        var message = house.Team.Post(house.Team.DirectOf(id), id, text);
        var inner = message.ToJson();
        inner["channel"] = message.Channel;
        inner["channel_type"] = "im";
        inner["event_ts"] = message.Ts;
        return SlackEvents.Envelope(house.Slack, house.Team, inner);
    }

    /// <summary>The event inside an envelope.</summary>
    public static JsonObject Inner(SlackPayload payload) =>
        payload.Content["event"] as JsonObject ?? throw new InvalidOperationException("It is no event.");
}
