using System.Collections.Frozen;
using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Slack.Installations;

namespace CareBot.Slack.Reading;

/// <summary>Reads what the Events API tells.</summary>
internal static class EventReader
{
    // Everything else that has a subtype was not said by a person, or was said before.
    private static readonly FrozenSet<string> SpokenSubtypes = FrozenSet.Create(
        StringComparer.Ordinal,
        "file_share",
        "thread_broadcast",
        "me_message"
    );

    /// <summary>Reads an envelope.</summary>
    /// <param name="way">Who did it; null where nobody did anything.</param>
    /// <param name="payload">The envelope.</param>
    /// <param name="at">Where the app is installed.</param>
    public static SlackReading Read(SlackWay? way, JsonElement payload, SlackInstallation at)
    {
        var happened = payload.At("event");
        return happened.TextAt("type") switch
        {
            "app_uninstalled" => new SlackReading.Removed(),
            "tokens_revoked" when happened.At("tokens").At("bot").Items().Any() => new SlackReading.Revoked(),
            "message" or "app_mention" or "app_home_opened" when way is not null => ReadDeed(
                way,
                payload,
                at with
                {
                    BotUserId = OurUserId(payload, at),
                }
            ),
            _ => new SlackReading.Nothing(),
        };
    }

    private static SlackReading ReadDeed(SlackWay way, JsonElement payload, SlackInstallation at)
    {
        var happened = way.Payload;
        if (IsAutomatic(happened, way, at))
            return new SlackReading.Nothing();
        if (IsForeign(payload, happened, at))
            return IsMeantForUs(happened) ? new SlackReading.Foreign() : new SlackReading.Nothing();
        return happened.TextAt("type") switch
        {
            "app_home_opened" => ReadHome(way, payload, at),
            "message" when happened.TextAt("channel_type") == "im" => ReadText(way, happened, at),
            "app_mention" => ReadText(way, happened, at),
            _ => new SlackReading.Nothing(),
        };
    }

    private static bool IsAutomatic(JsonElement happened, SlackWay way, SlackInstallation at) =>
        way.User == at.BotUserId
        || way.User == "USLACKBOT"
        || happened.At("bot_id").ValueKind == JsonValueKind.String
        || happened.At("bot_profile").ValueKind == JsonValueKind.Object
        || happened.At("hidden").ValueKind == JsonValueKind.True
        || (happened.TextAt("subtype") is { } subtype && !SpokenSubtypes.Contains(subtype));

    private static bool IsMeantForUs(JsonElement happened) =>
        happened.TextAt("type") == "app_mention" || happened.TextAt("channel_type") == "im";

    private static bool IsForeign(JsonElement payload, JsonElement happened, SlackInstallation at)
    {
        var profile = happened.At("user_profile");
        return payload.At("is_ext_shared_channel").ValueKind == JsonValueKind.True
            || at.IsForeign(happened.TextAt("user_team"))
            || at.IsForeign(happened.TextAt("source_team"))
            || at.IsForeign(happened.TextAt("team"))
            || IsTrue(profile, "is_restricted")
            || IsTrue(profile, "is_ultra_restricted")
            || IsTrue(profile, "is_stranger");
    }

    private static bool IsTrue(JsonElement element, string name) => element.At(name).ValueKind == JsonValueKind.True;

    private static SlackReading ReadText(SlackWay way, JsonElement happened, SlackInstallation at)
    {
        if (way.Channel is not { } channel || SlackWay.Id(happened.TextAt("ts")) is not { } ts)
            return new SlackReading.Nothing();
        var isChat = SlackAddress.IsChatId(channel);
        var address = SlackAddress.Private(at.Tenant, way.User, isChat ? channel : null);
        var text = TypedText.Read(happened.TextAt("text") ?? string.Empty, at.BotUserId);
        var heard = new Inbound.Text(DeliveryKey.Of(at.Tenant, channel, ts), Person(way, at), address, text);
        return new SlackReading.Heard(
            isChat ? heard : heard with { Room = SlackAddress.Room(at.Tenant, channel, way.Thread ?? ts) }
        );
    }

    private static SlackReading ReadHome(SlackWay way, JsonElement payload, SlackInstallation at)
    {
        if (SlackWay.Id(payload.TextAt("event_id")) is not { } id)
            return new SlackReading.Nothing();
        var (key, from) = (DeliveryKey.Of(at.Tenant, id), Person(way, at));
        var chat = SlackAddress.IsChatId(way.Channel) ? way.Channel : null;
        var address = SlackAddress.Private(at.Tenant, way.User, chat);
        return way.Payload.TextAt("tab") switch
        {
            "home" => new SlackReading.Heard(new Inbound.Home(key, from, address)),
            "messages" => new SlackReading.Heard(new Inbound.Opened(key, from, address)),
            _ => new SlackReading.Nothing(),
        };
    }

    private static ChannelUser Person(SlackWay way, SlackInstallation at) =>
        new(SlackTranslator.Channel, at.Tenant, way.User);

    // Whoever sees the event is whoever we are; only where Slack could not be asked, its word is all we have.
    private static string OurUserId(JsonElement payload, SlackInstallation at) =>
        at.BotUserId.Length > 0
            ? at.BotUserId
            : payload.At("authorizations").Items().FirstOrDefault().TextAt("user_id") ?? string.Empty;
}
