using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Slack;

/// <summary>Payloads as Slack sends them.</summary>
internal static class Payloads
{
    public const string Hook = "https://hooks.slack.com/actions/T0001/1/abc";

    public static string Event(string inner, string more = "\"is_ext_shared_channel\":false") =>
        $$"""
            {"token":"ignored","team_id":"T0001","api_app_id":"A0001","type":"event_callback","event_id":"Ev0001","event_time":1763798400,
             "event":{{inner}},
             "authorizations":[{"enterprise_id":null,"team_id":"T0001","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],{{more}}}
            """;

    public static string Direct(string text, string more = "\"client_msg_id\":\"1\"") =>
        $$"""
            {"type":"message","channel":"D0001","channel_type":"im","user":"U0001","text":{{JsonSerializer.Serialize(
                text
            )}},"ts":"1763798400.000100","event_ts":"1763798400.000100",{{more}}}
            """;

    public static string Mention(string text, string more = "\"team\":\"T0001\"") =>
        $$"""
            {"type":"app_mention","channel":"C0001","user":"U0001","text":{{JsonSerializer.Serialize(
                text
            )}},"ts":"1763798400.000200",{{more}}}
            """;

    public static string Command(string text, string channel = "C0001", string trigger = "1.2.abc") =>
        JsonSerializer.Serialize(
            new Dictionary<string, string>
            {
                ["token"] = "x",
                ["team_id"] = "T0001",
                ["channel_id"] = channel,
                ["channel_name"] = channel[0] == 'D' ? "directmessage" : "general",
                ["user_id"] = "U0001",
                ["user_name"] = "ida",
                ["command"] = "/care",
                ["text"] = text,
                ["api_app_id"] = "A0001",
                ["is_enterprise_install"] = "false",
                ["response_url"] = "https://hooks.slack.com/commands/T0001/1/abc",
                ["trigger_id"] = trigger,
            }
        );

    // The fixture of a press, and of a form.
    public static JsonNode Press { get; } =
        Read(
            """
            { "type": "block_actions", "team": { "id": "T0001", "domain": "example" }, "enterprise": null, "is_enterprise_install": false, "user": { "id": "U0001", "username": "ida", "team_id": "T0001" }, "api_app_id": "A0001", "token": "x", "trigger_id": "1.2.abc",
              "container": { "type": "message", "message_ts": "1763798400.000200", "channel_id": "D0001", "is_ephemeral": false }, "channel": { "id": "D0001", "name": "directmessage" }, "message": { "type": "message", "ts": "1763798400.000200", "bot_id": "B0001", "text": "Approval needed…" }, "state": { "values": {} },
              "response_url": "https://hooks.slack.com/actions/T0001/1/abc", "actions": [ { "type": "button", "block_id": "act_apr_7Q2_3", "action_id": "approval.approve", "value": "apr_7Q2.3", "action_ts": "1763798461.1" } ] }
            """
        );

    public static JsonNode Form { get; } =
        Read(
            """
            { "type": "view_submission", "team": { "id": "T0001" }, "user": { "id": "U0001", "team_id": "T0001" }, "api_app_id": "A0001", "trigger_id": "1.3.abc", "response_urls": [], "is_enterprise_install": false, "enterprise": null,
              "view": { "id": "V0001", "team_id": "T0001", "type": "modal", "callback_id": "refund.form", "private_metadata": "frm_19.1", "hash": "1763798400.Ab", "root_view_id": "V0001", "previous_view_id": null, "external_id": "", "app_id": "A0001", "bot_id": "B0001",
                "state": { "values": { "amount_block": { "amount": { "type": "plain_text_input", "value": "12,50" } }, "why_block": { "why": { "type": "static_select", "selected_option": { "text": { "type": "plain_text", "text": "Damaged" }, "value": "damaged" } } } } } } }
            """
        );

    public static string With(this JsonNode payload, Action<JsonNode> change)
    {
        var copy = payload.DeepClone();
        change(copy);
        return copy.ToJsonString();
    }

    public static string As(this JsonNode payload) => payload.ToJsonString();

    private static JsonNode Read(string json) =>
        JsonNode.Parse(json) ?? throw new InvalidOperationException("No payload.");
}
