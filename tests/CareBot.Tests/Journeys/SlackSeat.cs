using CareBot.Tests.Fakes.Slack;

namespace CareBot.Tests.Journeys;

/// <summary>A person in their direct messages with the bot.</summary>
internal sealed class SlackSeat(FakeSlack slack, SlackPerson person) : ISeat
{
    public IReadOnlyList<string> Drawn =>
        [
            .. slack
                .Ledger.Calls.Where(call => call.Method is "chat.postMessage" or "chat.update" && IsHere(call))
                .Select(call => call.Arguments["text"]?.ToString() ?? string.Empty),
        ];

    public IReadOnlyList<string> Shown => [.. person.Sees.FromBot.Select(sight => sight.Text)];

    public SeatButton Find(string title)
    {
        var (_, button) = Latest(title);
        return new SeatButton(button.ActionId.Split(':')[0], button.Value ?? string.Empty);
    }

    public async Task SayAsync(string text) => Check(await person.SayAsync(text));

    public async Task PressAsync(string title)
    {
        var (sight, button) = Latest(title);
        Check(await person.PressAsync(sight, button));
    }

    // Whoever has no message of their own to press on has copied somebody else's.
    public async Task PressAsync(SeatButton button)
    {
        var forged = new SlackButton("Forged", button.Verb, button.Token, "act");
        var sight = person.Sees.FromBot is [.., var latest] ? latest : SlackSight.Of(AnyMessage());
        Check(await person.PressAsync(sight, forged));
    }

    public async Task RepeatAsync() => Check(await person.RepeatAsync());

    public async Task SubmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        Check(await person.SubmitAsync(fields));
        Assert.Empty(person.FormErrors);
    }

    private (SlackSight Sight, SlackButton Button) Latest(string title) =>
        person
            .Sees.FromBot.Reverse()
            .SelectMany(sight => sight.Buttons.Select(button => (sight, button)).Reverse())
            .First(found => found.button.Title.StartsWith(title, StringComparison.Ordinal));

    private SlackMessage AnyMessage()
    {
        lock (slack.Gate)
        {
            return person
                .Workspace.Conversations.Values.SelectMany(place => place.Messages)
                .First(message => message.User == person.Workspace.BotUserId);
        }
    }

    private bool IsHere(FakedCall call) =>
        call.Effect?.Contains($"{person.Workspace.DirectOf(person.Id).Id}/", StringComparison.Ordinal) == true;

    private static void Check(SlackOutcome outcome) => Assert.True(outcome.IsSuccess, outcome.ToString());
}
