using System.Text.Json;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Journeys;

/// <summary>A person in their personal chat with the bot.</summary>
internal sealed class TeamsSeat(FakeTeams teams, TeamsPerson person) : ISeat
{
    public IReadOnlyList<string> Drawn =>
        [
            .. teams
                .Connector.Ledger.Where(entry => entry.HadEffect && entry.Call.Conversation == person.Member.Chat.Id)
                .Select(entry => entry.Call.Body.At("attachments").Items().FirstOrDefault().At("content"))
                .Where(card => card.ValueKind == JsonValueKind.Object)
                .Select(TextOf),
        ];

    public async Task SayAsync(string text) => Check(await person.SayAsync(text));

    public async Task PressAsync(string title) => Check(await person.PressAsync(title));

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
