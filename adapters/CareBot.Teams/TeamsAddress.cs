using System.Text;
using CareBot.Adapters;
using CareBot.Core.Messages;
using CareBot.Teams.Cards;

namespace CareBot.Teams;

/// <summary>Reads and writes what an address holds. A person's is only their id: where their chat is may change, and is looked up when something is sent.</summary>
/// <param name="Person">The person whose chat with the bot it is; null for a room.</param>
/// <param name="Conversation">The room's thread; null for a person.</param>
/// <param name="Service">The room's service address; null for a person.</param>
internal sealed record TeamsAddress(string? Person, string? Conversation = null, string? Service = null)
{
    private const string Thread = ";messageid=";

    /// <summary>Returns where a person is told something in private.</summary>
    public static Address Of(ChannelUser user) =>
        new(user.Channel, user.Tenant, CardJson.Write(new { person = user.NativeId }));

    /// <summary>Returns the thread in which something was said.</summary>
    public static Address OfRoom(TeamsActivity activity, string tenant)
    {
        var isThread =
            activity.Root.At("conversation").TextAt("conversationType") != "channel"
            || activity.Conversation.Contains(Thread, StringComparison.Ordinal);
        var root = activity.Root.TextAt("replyToId") ?? activity.Id;
        var conversation = isThread ? activity.Conversation : $"{activity.Conversation}{Thread}{root}";
        var opaque = CardJson.Write(new { conversation, service = activity.ServiceUrl });
        return new Address(TeamsActivity.Channel, tenant, opaque, Shared: true);
    }

    /// <summary>Reads an address of ours; null where it is none.</summary>
    public static TeamsAddress? Read(Address address)
    {
        if (StrictJson.ParseObject(Encoding.UTF8.GetBytes(address.Opaque)) is not { } ours)
            return null;
        var read = new TeamsAddress(ours.TextAt("person"), ours.TextAt("conversation"), ours.TextAt("service"));
        return read.Person is null && (read.Conversation is null || read.Service is null) ? null : read;
    }

    /// <summary>Returns the address's owner, where it is a person's.</summary>
    public ChannelUser? UserIn(string tenant) =>
        Person is null ? null : new ChannelUser(TeamsActivity.Channel, tenant, Person);
}
