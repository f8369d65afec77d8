namespace CareBot.Tests.Fakes.Slack;

/// <summary>What a person sees in the Slack client.</summary>
internal sealed class SlackEyes(FakeSlack slack, SlackWorkspace workspace, string user)
{
    /// <summary>Gets the direct messages with the bot, in order, updates applied.</summary>
    public IReadOnlyList<SlackSight> Direct => In(workspace.DirectOf(user).Id);

    /// <summary>Gets everything in all places, in order.</summary>
    public IReadOnlyList<SlackSight> All
    {
        get
        {
            lock (slack.Gate)
            {
                var seen = workspace
                    .Conversations.Values.SelectMany(place =>
                        place.Messages.Where(message => place.Members.Contains(user) || message.OnlyFor == user)
                    )
                    .Where(IsSeen)
                    .Select(SlackSight.Of);
                return [.. seen.OrderBy(sight => sight.Ts, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Gets the bot's messages in all places, in order.</summary>
    public IReadOnlyList<SlackSight> FromBot => [.. All.Where(sight => sight.Author == workspace.BotUserId)];

    /// <summary>Gets the bot's latest message, in whatever place.</summary>
    public SlackSight Latest =>
        FromBot is [.., var latest] ? latest : throw new InvalidOperationException("The bot said nothing yet.");

    /// <summary>Gets the Home tab; null before it is published.</summary>
    public SlackView? Home
    {
        get
        {
            lock (slack.Gate)
                return workspace.Homes.GetValueOrDefault(user);
        }
    }

    /// <summary>Gets the modal on top; null if none is open.</summary>
    public SlackView? Modal
    {
        get
        {
            lock (slack.Gate)
                return workspace.Views.FindLast(view => view.IsOpen && view.User == user);
        }
    }

    /// <summary>Gets the title of the modal on top.</summary>
    public string? ModalTitle => Modal?.Content["title"]?["text"]?.ToString();

    /// <summary>Gets all that is drawn in the modal on top.</summary>
    public string ModalWords => SlackReading.Words(Modal?.Content["blocks"]);

    /// <summary>Gets all that is drawn on the Home tab.</summary>
    public string HomeWords => SlackReading.Words(Home?.Content["blocks"]);

    public IReadOnlyList<SlackButton> HomeButtons => SlackReading.Buttons(Home?.Content["blocks"]);

    /// <summary>Returns one place's messages, in order, those in threads among them.</summary>
    public IReadOnlyList<SlackSight> In(string channel)
    {
        lock (slack.Gate)
        {
            var place = workspace.Place(channel);
            return [.. place.Messages.Where(IsSeen).Select(SlackSight.Of)];
        }
    }

    /// <summary>Waits until something is seen.</summary>
    /// <param name="what">What to wait for.</param>
    /// <param name="patience">How long, by the real clock.</param>
    public async Task WaitAsync(Func<SlackEyes, bool> what, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        while (!what(this))
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, stop.Token);
    }

    /// <summary>Finds the newest message that has a button, as a person would.</summary>
    /// <param name="title">What is on the button.</param>
    public (SlackSight Sight, SlackButton Button)? FindButton(string title)
    {
        foreach (var sight in FromBot.Reverse())
        {
            if (sight.Buttons.FirstOrDefault(button => button.Title == title) is { } button)
                return (sight, button);
        }

        return null;
    }

    private bool IsSeen(SlackMessage message) =>
        !message.IsDeleted && (message.OnlyFor is null || message.OnlyFor == user);
}
