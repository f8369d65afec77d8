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

    public async Task SayAsync(string text) => Check(await person.SayAsync(text));

    public async Task PressAsync(string title)
    {
        var (sight, button) = person
            .Sees.FromBot.Reverse()
            .SelectMany(sight => sight.Buttons.Select(button => (sight, button)).Reverse())
            .First(found => found.button.Title.StartsWith(title, StringComparison.Ordinal));
        Check(await person.PressAsync(sight, button));
    }

    public async Task SubmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        Check(await person.SubmitAsync(fields));
        Assert.Empty(person.FormErrors);
    }

    private bool IsHere(SlackCall call) =>
        call.Effect?.Contains($"{person.Workspace.DirectOf(person.Id).Id}/", StringComparison.Ordinal) == true;

    private static void Check(SlackOutcome outcome) => Assert.True(outcome.IsSuccess, outcome.ToString());
}
