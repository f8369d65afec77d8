using System.Text.Json;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Teams;

namespace CareBot.Tests.Journeys;

/// <summary>Teams: the whole program, signed requests, cards that are pressed, dialogs that are filled in.</summary>
internal sealed class TeamsStage(ProgramInProcess program, FakeTeams teams) : IStage
{
    private readonly Dictionary<string, TeamsPerson> _people = [];

    /// <summary>Returns somebody of the sample retailer in their Teams client.</summary>
    public TeamsPerson Person(string id)
    {
        if (!_people.TryGetValue(id, out var person))
        {
            var employee = Sample.Staff.Employees[id];
            var member = teams.Home.Hire(employee.Name, employee.Email, SampleAccounts.NumberOf(id));
            _people[id] = person = new TeamsPerson(teams, member, program.Client);
        }

        return person;
    }

    public Task<string> SayAsync(string person, string text) => DoAsync(person, who => who.SayAsync(text));

    public Task<string> PressAsync(string person, string title) => DoAsync(person, who => who.PressAsync(title));

    public Task<string> SubmitAsync(string person, IReadOnlyDictionary<string, string> fields) =>
        DoAsync(person, who => who.SubmitAsync([.. fields.Select(field => (field.Key, field.Value))]));

    public Task SkipAsync(TimeSpan span) => program.SkipAsync(span);

    public Task<IReadOnlyList<string>> AllAsync(string person) => Task.FromResult(Drawn(Person(person)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<string> DoAsync(string person, Func<TeamsPerson, Task<TeamsAnswer>> act)
    {
        var who = Person(person);
        var before = Drawn(who).Count;
        Assert.InRange((int)(await act(who)).Status, 200, 202);
        await program.UntilAllIsSaidAsync();
        return string.Join("\n\n", Drawn(who).Skip(before));
    }

    // From the ledger, so that a redrawn card is there once for each drawing.
    private IReadOnlyList<string> Drawn(TeamsPerson who) =>
        [
            .. teams
                .Connector.Ledger.Where(entry => entry.HadEffect && entry.Call.Conversation == who.Member.Chat.Id)
                .Select(entry => entry.Call.Body.At("attachments").Items().FirstOrDefault().At("content"))
                .Where(card => card.ValueKind == JsonValueKind.Object)
                .Select(TextOf),
        ];

    private static string TextOf(JsonElement card) =>
        $"{CardReading.TextOf(card)}\n{string.Join(' ', CardReading.ActionsOf(card).Select(action => $"[{action.TextAt("title")}]"))}";
}
