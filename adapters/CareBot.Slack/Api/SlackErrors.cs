using System.Collections.Frozen;
using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Slack.Api;

/// <summary>Slack's error codes by what is to be done about them.</summary>
internal static class SlackErrors
{
    private const int MostPlaces = 5;

    private const string ByFault = """
        NotNow: service_unavailable team_added_to_org org_login_required external_channel_migrating
        TooFast: ratelimited rate_limited
        Unclear: internal_error fatal_error request_timeout update_failed
        DeadToken: invalid_auth not_authed account_inactive token_revoked team_access_not_granted invalid_refresh_token
        ExpiredToken: token_expired
        TargetGone: channel_not_found not_in_channel is_archived is_inactive user_not_found user_disabled user_not_visible users_not_found user_not_in_channel
        TargetGone: messages_tab_disabled restricted_action restricted_action_read_only_channel restricted_action_thread_only_channel
        TargetGone: restricted_action_non_threadable_channel restricted_action_thread_locked cannot_reply_to_message
        TargetGone: message_not_found cant_update_message edit_window_closed
        OurMistake: invalid_arguments invalid_arg_name invalid_array_arg invalid_blocks invalid_blocks_format invalid_json json_not_object invalid_post_type
        OurMistake: invalid_form_data invalid_charset missing_post_type msg_too_long msg_blocks_too_long no_text metadata_too_large metadata_must_be_sent_from_app
        OurMistake: missing_scope not_allowed_token_type too_many_attachments unknown_method method_deprecated block_mismatch missing_argument
        OurMistake: view_too_large duplicate_external_id push_limit_reached
        Forbidden: ekm_access_denied accesslimited access_denied app_access_restricted two_factor_setup_required message_limit_exceeded
        Forbidden: no_permission enterprise_is_restricted
        TriggerSpent: expired_trigger_id exchanged_trigger_id trigger_expired trigger_exchanged invalid_trigger_id
        """;

    private static readonly FrozenDictionary<string, SlackFault> Faults = ByFault
        .Split('\n')
        .Select(line => line.Split(':'))
        .SelectMany(line =>
            line[1]
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(code => (code, Enum.Parse<SlackFault>(line[0])))
        )
        .ToFrozenDictionary(pair => pair.code, pair => pair.Item2, StringComparer.Ordinal);

    // A message that is shaped differently may go where this one did not.
    private static readonly FrozenSet<string> AboutShape = FrozenSet.Create(
        StringComparer.Ordinal,
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "msg_blocks_too_long",
        "msg_too_long",
        "too_many_attachments"
    );

    /// <summary>Returns what kind of refusal a code is.</summary>
    /// <param name="error">Slack's error code, if there is one.</param>
    public static SlackFault FaultOf(string? error) =>
        error is not null && Faults.TryGetValue(error, out var fault) ? fault : SlackFault.Unheard;

    /// <summary>Tells whether the same words may go through in plain text.</summary>
    /// <param name="error">Slack's error code.</param>
    public static bool IsAboutShape(string error) => AboutShape.Contains(error);

    /// <summary>Returns where in a payload Slack found something wrong, or which scope it misses; never what stood there.</summary>
    /// <param name="body">Slack's answer.</param>
    public static string PlaceIn(JsonElement body)
    {
        var messages = body.At("response_metadata").At("messages").Items();
        var pointers = messages
            .Where(message => message.ValueKind == JsonValueKind.String)
            .Select(message => message.GetRawText())
            .Select(text => text.Split("[json-pointer:") is [_, var rest, ..] ? rest.Split(']')[0] : string.Empty);
        return string.Join(' ', pointers.Append(body.TextAt("needed") ?? string.Empty).Where(IsPlace).Take(MostPlaces));
    }

    /// <summary>Returns a code that can be kept and logged: nothing but a code.</summary>
    /// <param name="error">Whatever stood where a code belongs.</param>
    /// <param name="status">The HTTP status.</param>
    public static string Code(string? error, int status) =>
        error is not null && IsCode(error) ? error : $"http_{status}";

    /// <summary>Tells whether a text can be an error code.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsCode(string text) =>
        text.Length is > 0 and <= 60 && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private static bool IsPlace(string text) =>
        text.Length is > 0 and <= 120
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or ':' or ',' or '.');
}
