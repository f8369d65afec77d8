using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Journeys;

/// <summary>A person in their personal chat with the bot.</summary>
internal sealed class TeamsSeat(FakeTeams teams, TeamsPerson person) : ISeat
{
    private BotAnswer? _last;

    public IReadOnlyList<string> Drawn =>
        [
            .. teams
                .Connector.Ledger.Where(entry => entry.HadEffect && entry.Call.Conversation == person.Member.Chat.Id)
                .Select(entry => entry.Call.Body.At("attachments").Items().FirstOrDefault().At("content"))
                .Where(card => card.ValueKind == JsonValueKind.Object)
                .Select(TextOf),
        ];

    public IReadOnlyList<string> Shown => [.. person.Screen.Messages.Select(message => message.Text)];

    public SeatButton Find(string title)
    {
        var action = person.Screen.LastWith(title).FindButton(title)?.Action ?? default;
        var ours = action.At("data").At("cb");
        return new SeatButton(ours.TextAt("verb") ?? string.Empty, ours.TextAt("ref") ?? string.Empty);
    }

    public async Task SayAsync(string text) => Check(await person.SayAsync(text));

    public async Task PressAsync(string title) => Check(_last = await person.PressAsync(title));

    public async Task PressAsync(SeatButton button)
    {
        var ours = new JsonObject { ["verb"] = button.Verb, ["ref"] = button.Token };
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["verb"] = button.Verb,
            ["data"] = new JsonObject { ["cb"] = ours },
        };
        var value = new JsonObject { ["action"] = action, ["trigger"] = "manual" };
        var invoke = person.Activities.Invoke("adaptiveCard/action", person.Member.Chat, value, "1");
        Check(_last = await person.SendAsync(invoke));
    }

    public async Task RepeatAsync() =>
        Check(
            await person.ResendWithNewIdAsync(_last ?? throw new InvalidOperationException("Nothing was pressed yet."))
        );

    public async Task SubmitAsync(IReadOnlyDictionary<string, string> fields)
    {
        Check(await person.SubmitAsync([.. fields.Select(field => (field.Key, field.Value))]));
        Assert.Null(person.Dialog);
    }

    private static string TextOf(JsonElement card)
    {
        var titles = CardReading.ActionsOf(card).Select(action => $"[{action.TextAt("title")}]");
        return $"{CardReading.TextOf(card)}\n{string.Join(' ', titles)}";
    }

    private static void Check(BotAnswer answer) => Assert.InRange((int)answer.Status, 200, 202);
}
