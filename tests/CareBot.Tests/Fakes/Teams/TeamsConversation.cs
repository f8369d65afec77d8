using System.Collections.Immutable;
using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A chat, a group, a channel or a channel's thread.</summary>
/// <param name="id">As it stands on the wire.</param>
/// <param name="kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
internal sealed class TeamsConversation(string id, string kind)
{
    private ImmutableList<TeamsMember> _members = [];
    private ImmutableList<TeamsMessage> _messages = [];

    public string Id => id;

    public string Kind => kind;

    /// <summary>Gets or sets a value indicating whether it was deleted.</summary>
    public bool IsGone { get; set; }

    /// <summary>Gets or sets a value indicating whether the bot was taken out of it.</summary>
    public bool IsWithoutBot { get; set; }

    public IReadOnlyList<TeamsMember> Members => _members;

    /// <summary>Gets the messages in the order in which they came, deleted ones too.</summary>
    public IReadOnlyList<TeamsMessage> Messages => _messages;

    public void Join(TeamsMember member) =>
        ImmutableInterlocked.Update(ref _members, all => all.Contains(member) ? all : all.Add(member));

    public void Leave(TeamsMember member) => ImmutableInterlocked.Update(ref _members, all => all.Remove(member));

    /// <summary>Adds a message that somebody wrote, or that the bot sent.</summary>
    public void Add(string messageId, JsonElement activity, bool isOfBot) =>
        ImmutableInterlocked.Update(
            ref _messages,
            all => all.Add(new TeamsMessage(messageId, activity, Version: 1, isOfBot))
        );

    public TeamsMessage? Find(string messageId) => _messages.Find(message => message.Id == messageId);

    public void Update(string messageId, JsonElement activity) =>
        Change(messageId, message => message with { Activity = activity, Version = message.Version + 1 });

    public void Delete(string messageId) => Change(messageId, message => message with { IsDeleted = true });

    private void Change(string messageId, Func<TeamsMessage, TeamsMessage> change) =>
        ImmutableInterlocked.Update(
            ref _messages,
            all => all.SetItem(all.FindIndex(message => message.Id == messageId), change(Get(all, messageId)))
        );

    private static TeamsMessage Get(ImmutableList<TeamsMessage> all, string messageId) =>
        all.Find(message => message.Id == messageId) ?? throw new InvalidOperationException("No such message.");
}
