using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Teams;
using CareBot.Tests.Faults;

namespace CareBot.Tests.Hostile;

/// <summary>Rows E44 and E57 at the real program: killed between sent and stored, and a case that was erased.</summary>
public sealed class TeamsRowsProcess : IAsyncLifetime, IDisposable
{
    private readonly ProgramFolder _folder = new();
    private FakeTeams? _teams;

    private FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync()
    {
        _teams = await FakeTeams.StartAsync();
        SampleAccounts.WriteTo(_folder.Root, _teams.Home.Id);
    }

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task E57_A_program_that_dies_while_sending_delivers_and_what_is_doubled_counts_once(bool afterEffect)
    {
        var program = await StartAsync();
        var (maya, tom) = (Seat(program, "maya"), Seat(program, "tom"));
        await tom.SayAsync("help");
        await tom.Screen.WaitForCountAsync(1);
        Teams.Connector.Faults.Next(new ConnectorFault.Hang(afterEffect), conversation: tom.Member.Chat.Id);
        await EscalateAsync(maya);
        await UntilAsync(() => Teams.Connector.Ledger.Any(entry => entry.Fault is ConnectorFault.Hang));
        await program.KillAsync();
        await program.DisposeAsync();

        await using var again = await StartAsync();
        await SkipAsync(again);
        (maya, tom) = (
            new TeamsPerson(Teams, maya.Member, again.Client),
            new TeamsPerson(Teams, tom.Member, again.Client)
        );
        await UntilAsync(() =>
            Teams.Connector.Ledger.Any(entry =>
                entry is { Fault: null, Call.Operation: ConnectorOperation.Send }
                && entry.Call.Conversation == tom.Member.Chat.Id
                && entry.Call.Body.ToString().Contains("Approve", StringComparison.Ordinal)
            )
        );

        var cards = tom.Screen.Messages.Where(message => message.FindButton("Approve £90") is not null).ToList();
        Assert.Equal(afterEffect ? 2 : 1, cards.Count);
        foreach (var card in cards)
            await tom.PressAsync(card, "Approve £90");
        await maya.Screen.WaitForAsync("Tom approved it");
        Assert.Single(
            maya.Screen.Messages,
            message => message.Text.Contains("Tom approved it", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task E44_A_card_of_an_erased_case_says_no_more_than_that_it_is_gone()
    {
        var program = await StartAsync();
        var (maya, tom) = (Seat(program, "maya"), Seat(program, "tom"));
        await tom.SayAsync("help");
        await tom.Screen.WaitForCountAsync(1);
        await EscalateAsync(maya);
        var card = await tom.Screen.WaitForButtonAsync("Approve £90");
        await program.DisposeAsync();
        var number = card.Text.Split("for ")[1].Split('\n')[0];
        var erased = await _folder.RunAsync("case", "erase", number, "--yes");
        Assert.True(erased.ExitCode == 0, erased.Error + erased.Output);

        await using var again = await StartAsync();
        tom = new TeamsPerson(Teams, tom.Member, again.Client);
        var looked = await tom.RefreshAsync(card);
        var pressed = await tom.PressAsync(card, "Approve £90");

        Assert.Equal("This card is no longer available.", CardReading.TextOf(looked?.Card ?? default));
        Assert.DoesNotContain("£90", pressed.Text, StringComparison.Ordinal);
        await tom.Screen.WaitForAsync("no longer available");
    }

    private static async Task EscalateAsync(TeamsPerson maya)
    {
        await maya.SayAsync("toaster £300 broken yesterday, counter, she wants £90 on top");
        await maya.SayAsync("log it");
        await maya.SayAsync("escalate");
    }

    // The lease of what was being sent has to run out.
    private static async Task SkipAsync(ProgramUnderTest program)
    {
        using var content = new StringContent("""{"skip":"00:02:00"}""", null, "application/json");
        using var answer = await program.Client.PostAsync(new Uri("/web/clock", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        for (var looks = 0; !isSo(); looks++)
        {
            Assert.InRange(looks, 0, 600);
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    private Task<ProgramUnderTest> StartAsync() =>
        _folder.StartAsync([.. Teams.Settings(), "--People:Path=people.csv"]);

    private TeamsPerson Seat(ProgramUnderTest program, string id)
    {
        var employee = Sample.Staff.Employees[id];
        var member = Teams.Home.Hire(employee.Name, employee.Email, SampleAccounts.NumberOf(id));
        return new TeamsPerson(Teams, member, program.Client);
    }
}
