using System.Globalization;
using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Slack.Installations;

namespace CareBot.Slack.Reading;

/// <summary>Reads presses, shortcuts and forms. What a client echoes is handed on as it is; the core checks it.</summary>
internal static class InteractionReader
{
    public const string AskShortcut = "care.ask";
    public const string LogShortcut = "care.log";

    // Longer ones are none of ours, and the core refuses what it cannot read.
    private const int LongestEcho = 100;

    private static readonly string AskToken = new ButtonToken("ask", 0).ToString();

    /// <summary>Reads an interaction.</summary>
    /// <param name="way">Who did it.</param>
    /// <param name="payload">Itself.</param>
    /// <param name="at">Where the app is installed.</param>
    /// <param name="scene">The rest that is known.</param>
    public static SlackReading Read(SlackWay way, JsonElement payload, SlackInstallation at, SlackScene scene)
    {
        var type = payload.TextAt("type");
        if (type is not ("block_actions" or "shortcut" or "message_action" or "view_submission"))
            return new SlackReading.Nothing();
        if (at.IsForeign(payload.At("user").TextAt("team_id")))
            return new SlackReading.Foreign();
        if (way.Trigger is not { } trigger)
            return new SlackReading.Nothing();
        var deed = new Deed(
            way,
            DeliveryKey.Of(at.Tenant, trigger),
            new ChannelUser(SlackTranslator.Channel, at.Tenant, way.User),
            at,
            scene
        );
        return (type, payload.TextAt("callback_id")) switch
        {
            ("block_actions", _) => ReadPress(deed),
            ("view_submission", _) => ReadForm(deed),
            ("shortcut", AskShortcut) => deed.Press(Verbs.Ask, AskToken),
            ("message_action", LogShortcut) => ReadLog(deed),
            _ => new SlackReading.Nothing(),
        };
    }

    private static SlackReading ReadPress(Deed deed)
    {
        var pressed = deed.Payload.At("actions").Items().FirstOrDefault();
        if (pressed.TextAt("type") != "button" || pressed.TextAt("action_id") is not { } action)
            return new SlackReading.Nothing();
        // Behind the colon stands what makes it unique in its message.
        return deed.Press(Echo(action.Split(':')[0]), Echo(pressed.TextAt("value") ?? string.Empty));
    }

    private static SlackReading.Heard ReadForm(Deed deed)
    {
        var view = deed.Payload.At("view");
        return new(
            new Inbound.Submit(
                deed.Key,
                deed.From,
                deed.Address,
                Echo(view.TextAt("callback_id") ?? string.Empty),
                Echo(view.TextAt("private_metadata") ?? string.Empty),
                FormAnswers.Read(view)
            )
        );
    }

    private static SlackReading ReadLog(Deed deed)
    {
        var words = TypedText.Read(deed.Payload.At("message").TextAt("text") ?? string.Empty, deed.At.BotUserId);
        return words.Length == 0
            ? new SlackReading.Wordless()
            : new SlackReading.Heard(
                new Inbound.Text(deed.Key, deed.From, deed.Address, $"log {words}") { ReplyTo = deed.ReplyTo }
            );
    }

    private static string Echo(string text) => text.Length > LongestEcho ? text[..LongestEcho] : text;

    /// <summary>Somebody did something.</summary>
    private sealed record Deed(SlackWay Way, string Key, ChannelUser From, SlackInstallation At, SlackScene Scene)
    {
        public JsonElement Payload => Way.Payload;

        // A message of ours in a chat of two is in our own chat with them; what only they see may be anywhere.
        public Address Address =>
            SlackAddress.Private(At.Tenant, Way.User, IsInOurChat || Scene.IsOurChat ? Way.Channel : null);

        public Address? ReplyTo =>
            IsInOurChat || Way.ResponseUrl is not { } url
                ? null
                : SlackAddress.Fleeting(At.Tenant, Way.User, url, PressedAt ?? Scene.Now);

        private bool IsInOurChat =>
            SlackAddress.IsChatId(Way.Channel)
            && Payload.TextAt("type") == "block_actions"
            && Payload.At("container").At("is_ephemeral").ValueKind != JsonValueKind.True;

        // Slack's own time, so that the same delivery reads the same whenever it comes.
        private DateTimeOffset? PressedAt =>
            decimal.TryParse(
                Payload.At("actions").Items().FirstOrDefault().TextAt("action_ts"),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var seconds
            )
            && seconds < DateTimeOffset.MaxValue.ToUnixTimeSeconds()
                ? DateTimeOffset.FromUnixTimeSeconds((long)seconds)
                : null;

        public SlackReading.Heard Press(string verb, string token) =>
            new(new Inbound.Press(Key, From, Address, verb, token) { ReplyTo = ReplyTo });
    }
}
