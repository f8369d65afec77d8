namespace CareBot.Tests.Fakes.Slack;

/// <summary>A channel, or a person's direct messages with the bot.</summary>
/// <param name="id">C… or D….</param>
/// <param name="name">A channel's name.</param>
/// <param name="person">Whose direct messages; null for a channel.</param>
internal sealed class SlackConversation(string id, string name, string? person)
{
    public string Id => id;
    public string Name => name;
    public string? Person => person;
    public bool IsDirect => person is not null;
    public HashSet<string> Members { get; } = [];
    public bool HasBot { get; set; } = true;
    public bool IsArchived { get; set; }
    public bool IsExtShared { get; set; }
    public List<SlackMessage> Messages { get; } = [];
}
