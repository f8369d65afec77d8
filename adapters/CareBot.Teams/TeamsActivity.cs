using System.Globalization;
using System.Text.Json;
using CareBot.Adapters;
using CareBot.Core.Messages;

namespace CareBot.Teams;

/// <summary>An activity whose known fields are of the right kind and size. Nothing in it is believed yet.</summary>
/// <param name="Root">All of it.</param>
/// <param name="Type">What it is.</param>
/// <param name="Id">Its id; empty where it has none.</param>
/// <param name="Conversation">The conversation's id; empty where it has none.</param>
/// <param name="Sender">The sender's <c>29:…</c>; empty where there is none.</param>
/// <param name="Bot">Our own <c>28:…</c>.</param>
internal sealed record TeamsActivity(
    JsonElement Root,
    string Type,
    string Id,
    string Conversation,
    string Sender,
    string Bot
)
{
    public const string Channel = "teams";

    /// <summary>Gets the tenant; null where it is missing, no id, or given in two ways that differ.</summary>
    public string? Tenant
    {
        get
        {
            var said = Root.At("conversation").TextAt("tenantId");
            var also = Root.At("channelData").At("tenant").TextAt("id");
            var tenant = IdOf(said ?? also);
            return also is null || IdOf(also) == tenant ? tenant : null;
        }
    }

    /// <summary>Gets who is speaking; null for everybody who is not a person of this tenant.</summary>
    public ChannelUser? User
    {
        get
        {
            var from = Root.At("from");
            var home = from.TextAt("tenantId") is { } named ? IdOf(named) : Tenant;
            return
                Tenant is { } tenant
                && home == tenant
                && !IsBot
                && from.TextAt("userRole") is null or "user"
                && IdOf(from.TextAt("aadObjectId")) is { } person
                ? new ChannelUser(Channel, tenant, person)
                : null;
        }
    }

    /// <summary>Gets a value indicating whether a program is speaking, perhaps ourselves.</summary>
    public bool IsBot =>
        Sender.StartsWith("28:", StringComparison.Ordinal)
        || (Sender.Length > 0 && Sender == Bot)
        || Root.At("from").TextAt("role") is "bot" or "skill";

    /// <summary>Gets a value indicating whether nobody else reads along. Whatever is not said to be personal is not.</summary>
    public bool IsPersonal => Root.At("conversation").TextAt("conversationType") == "personal";

    /// <summary>Gets the name of an invoke or event.</summary>
    public string? Name => Root.TextAt("name");

    /// <summary>Gets the service address as it was sent.</summary>
    public string? ServiceUrl => Root.TextAt("serviceUrl");

    /// <summary>Gets when it happened, by Teams' clock.</summary>
    public DateTimeOffset? At =>
        DateTimeOffset.TryParse(
            Root.TextAt("timestamp"),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    /// <summary>Gets what was pressed or filled in.</summary>
    public JsonElement Value => Root.At("value");

    /// <summary>Tells whether a list of people names us.</summary>
    /// <param name="list">Such as <c>membersAdded</c>.</param>
    public bool NamesUs(string list) =>
        Root.At(list).Items().Any(member => Bot.Length > 0 && member.TextAt("id") == Bot);

    /// <summary>Writes an id as our people have it: lower case, with hyphens; null where it is none.</summary>
    /// <param name="text">Any text.</param>
    public static string? IdOf(string? text) => Guid.TryParse(text, out var id) ? id.ToString("D") : null;
}
