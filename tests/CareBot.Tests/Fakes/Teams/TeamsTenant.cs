using System.Collections.Concurrent;
using System.Globalization;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A customer's tenant. Its service address ends with its region, so ids may be the same in two of them.</summary>
/// <param name="id">The tenant's id.</param>
/// <param name="region">The last part of its service address, such as <c>emea</c>.</param>
internal sealed class TeamsTenant(Guid id, string region)
{
    private readonly ConcurrentDictionary<string, TeamsConversation> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TeamsMember> _members = new(StringComparer.Ordinal);

    public Guid Id => id;

    public string Region => region;

    /// <summary>Gets or sets a value indicating whether the administrator has switched the bot off.</summary>
    public bool IsBotDisabled { get; set; }

    public IReadOnlyCollection<TeamsMember> Members => [.. _members.Values];

    public IReadOnlyCollection<TeamsConversation> Conversations => [.. _conversations.Values];

    /// <summary>Adds somebody with ids that follow from a number, so that they can be the same in two tenants.</summary>
    public TeamsMember Hire(string name, string email, int number, string role = "user")
    {
        var text = number.ToString("x12", CultureInfo.InvariantCulture);
        Guid? objectId = role == "anonymous" ? null : Guid.Parse($"00000000-0000-0000-0000-{text}");
        return Hire($"29:1AbC-{text}", objectId, name, email, role);
    }

    public TeamsMember Hire(string mri, Guid? objectId, string name, string email, string role = "user")
    {
        var chat = Open(new TeamsConversation($"a:1{mri[3..]}", "personal"));
        var member = new TeamsMember(this, mri, objectId, name, email) { Chat = chat, Role = role };
        chat.Join(member);
        _members[mri] = member;
        return member;
    }

    /// <summary>Opens a group chat.</summary>
    public TeamsConversation OpenGroup(string name, params TeamsMember[] members) =>
        Open($"19:{name}@thread.v2", "groupChat", members);

    /// <summary>Opens a channel of a team.</summary>
    public TeamsConversation OpenChannel(string name, params TeamsMember[] members) =>
        Open($"19:{name}@thread.tacv2", "channel", members);

    /// <summary>Returns a channel's thread; it exists from now on.</summary>
    public TeamsConversation Thread(TeamsConversation channel, string root)
    {
        var thread = _conversations.GetOrAdd(
            $"{channel.Id};messageid={root}",
            threadId => new TeamsConversation(threadId, channel.Kind)
        );
        foreach (var member in channel.Members)
            thread.Join(member);
        return thread;
    }

    public TeamsConversation? FindConversation(string conversationId) =>
        _conversations.GetValueOrDefault(conversationId);

    /// <summary>Finds somebody by 29:…, object id or e-mail.</summary>
    public TeamsMember? FindMember(string anyId) =>
        _members.GetValueOrDefault(anyId)
        ?? Members.FirstOrDefault(member =>
            (Guid.TryParse(anyId, out var objectId) && member.ObjectId == objectId)
            || string.Equals(member.Email, anyId, StringComparison.OrdinalIgnoreCase)
        );

    private TeamsConversation Open(string conversationId, string kind, TeamsMember[] members)
    {
        var conversation = Open(new TeamsConversation(conversationId, kind));
        foreach (var member in members)
            conversation.Join(member);
        return conversation;
    }

    private TeamsConversation Open(TeamsConversation conversation) =>
        _conversations.GetOrAdd(conversation.Id, conversation);
}
