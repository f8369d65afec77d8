using System.Collections.Concurrent;
using System.Text.Json;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>What a person sees: the conversation as it stands, and the cards that were drawn for them alone.</summary>
/// <param name="member">Whose screen.</param>
internal sealed class TeamsScreen(TeamsMember member)
{
    // Many times what a turn takes on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, (int Version, JsonElement Card)> _own = new(StringComparer.Ordinal);

    /// <summary>Gets the bot's messages in the personal chat, in order, updated ones in their old place.</summary>
    public IReadOnlyList<SeenMessage> Messages => Read(member.Chat);

    /// <summary>Gets everything that the person can read in the personal chat.</summary>
    public string Text => string.Join("\n\n", Messages.Select(message => message.Text));

    /// <summary>Returns the bot's messages in some place.</summary>
    public IReadOnlyList<SeenMessage> Read(TeamsConversation place) =>
        [.. place.Messages.Where(message => message is { IsOfBot: true, IsDeleted: false }).Select(See)];

    /// <summary>Returns the latest message that holds a button whose title begins so.</summary>
    public SeenMessage LastWith(string title, TeamsConversation? place = null) =>
        Read(place ?? member.Chat).LastOrDefault(message => message.FindButton(title) is not null)
        ?? throw new InvalidOperationException($"There is no '{title}' on {member.Name}'s screen:\n{Text}");

    /// <summary>Waits until there is something to see.</summary>
    /// <param name="isThere">What.</param>
    /// <param name="place">Where; null for the personal chat.</param>
    /// <returns>The latest such message.</returns>
    public async Task<SeenMessage> WaitAsync(Func<SeenMessage, bool> isThere, TeamsConversation? place = null)
    {
        for (var end = TimeProvider.System.GetUtcNow() + Patience; ; )
        {
            if (Read(place ?? member.Chat).LastOrDefault(isThere) is { } message)
                return message;
            if (TimeProvider.System.GetUtcNow() > end)
                throw new InvalidOperationException($"{member.Name} waited in vain. On the screen:\n{Text}");
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }
    }

    /// <summary>Waits until a message says this.</summary>
    public Task<SeenMessage> WaitForAsync(string text, TeamsConversation? place = null) =>
        WaitAsync(message => message.Text.Contains(text, StringComparison.Ordinal), place);

    /// <summary>Waits until a message holds a button whose title begins so.</summary>
    public Task<SeenMessage> WaitForButtonAsync(string title, TeamsConversation? place = null) =>
        WaitAsync(message => message.FindButton(title) is not null, place);

    /// <summary>Waits until there are so many messages, and returns the last.</summary>
    public async Task<SeenMessage> WaitForCountAsync(int count)
    {
        await WaitAsync(_ => Messages.Count >= count);
        return Messages[^1];
    }

    /// <summary>Draws a card for this person alone, until the message is updated.</summary>
    public void Draw(SeenMessage message, JsonElement card) => _own[message.Id] = (message.Version, card);

    private SeenMessage See(TeamsMessage message)
    {
        var sent = message.Activity.At("attachments").Items().FirstOrDefault().At("content");
        var card = _own.TryGetValue(message.Id, out var own) && own.Version == message.Version ? own.Card : sent;
        var text = card.ValueKind == JsonValueKind.Object ? CardReading.TextOf(card) : TextOf(message.Activity);
        return new SeenMessage(message.Id, message.Version, card, text, message.Activity.TextAt("summary") ?? "");
    }

    private static string TextOf(JsonElement activity)
    {
        var text = activity.TextAt("text");
        return activity.TextAt("textFormat") == "plain" ? text ?? string.Empty : Markdown.Read(text).Text;
    }
}
