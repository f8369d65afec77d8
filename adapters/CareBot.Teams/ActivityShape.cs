using System.Text.Json;
using CareBot.Adapters;

namespace CareBot.Teams;

/// <summary>Looks whether the fields that we read are of the right kind and size; those that we do not read may be anything.</summary>
internal static class ActivityShape
{
    private const int LongestId = 512;

    private static readonly string[] Ids =
    [
        "type",
        "id",
        "name",
        "channelId",
        "replyToId",
        "locale",
        "timestamp",
        "action",
    ];
    private static readonly string[] PersonIds = ["id", "aadObjectId", "tenantId", "role", "userRole"];
    private static readonly string[] ConversationIds = ["id", "conversationType", "tenantId"];
    private static readonly string[] Texts = ["text", "serviceUrl"];
    private static readonly string[] Lists = ["membersAdded", "membersRemoved", "entities"];

    // A dot alone would climb up in the path of a call.
    private static readonly string[] Climbing = [".", ".."];

    /// <summary>Reads an activity; null where it is malformed.</summary>
    /// <param name="root">An object.</param>
    public static TeamsActivity? Read(JsonElement root)
    {
        if (!IsWellFormed(root) || root.TextAt("type") is not { Length: > 0 } type)
            return null;
        var activity = new TeamsActivity(
            root,
            type,
            root.TextAt("id") ?? string.Empty,
            root.At("conversation").TextAt("id") ?? string.Empty,
            root.At("from").TextAt("id") ?? string.Empty,
            root.At("recipient").TextAt("id") ?? string.Empty
        );
        return IsComplete(activity) ? activity : null;
    }

    private static bool IsWellFormed(JsonElement root) =>
        Ids.All(name => IsId(root, name))
        && Texts.All(name => IsText(root, name))
        && Lists.All(name => IsNothingOr(root.At(name), JsonValueKind.Array))
        && AreIds(root.At("from"), PersonIds)
        && AreIds(root.At("recipient"), PersonIds)
        && AreIds(root.At("conversation"), ConversationIds)
        && AreIds(root.At("channelData"), [])
        && AreIds(root.At("channelData").At("tenant"), ["id"]);

    private static bool IsComplete(TeamsActivity activity) =>
        activity.Type switch
        {
            "message" or "invoke" => activity is { Id.Length: > 0, Conversation.Length: > 0, Sender.Length: > 0 }
                && IsNothingOr(activity.Value, JsonValueKind.Object),
            "conversationUpdate" or "installationUpdate" => activity.Conversation.Length > 0,
            _ => true,
        };

    private static bool AreIds(JsonElement element, string[] names) =>
        IsNothingOr(element, JsonValueKind.Object) && names.All(name => IsId(element, name));

    private static bool IsId(JsonElement element, string name) =>
        IsText(element, name)
        && (
            element.TextAt(name) is not { } id
            || (id.Length <= LongestId && !id.Any(char.IsControl) && !Climbing.Contains(id, StringComparer.Ordinal))
        );

    private static bool IsText(JsonElement element, string name) =>
        IsNothingOr(element.At(name), JsonValueKind.String)
        && (element.At(name).ValueKind != JsonValueKind.String || element.TextAt(name) is not null);

    private static bool IsNothingOr(JsonElement element, JsonValueKind kind) =>
        element.ValueKind == kind || element.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;
}
