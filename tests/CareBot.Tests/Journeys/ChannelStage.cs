using CareBot.Core.Ports;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Journeys;

/// <summary>The whole program between Slack and Teams, each person at the client that the test chooses for them.</summary>
internal sealed class ChannelStage : IStage
{
    private readonly Dictionary<string, ISeat> _seats = [];
    private readonly Func<string, string>? _channelOf;
    private readonly WebhookWay _way;

    private ChannelStage(FakeSlack slack, FakeTeams teams, ProgramInProcess program, Func<string, string>? channelOf)
    {
        (Slack, Teams, Program, _channelOf) = (slack, teams, program, channelOf);
        _way = new WebhookWay(slack, program.Client);
    }

    public FakeSlack Slack { get; }

    public FakeTeams Teams { get; }

    public ProgramInProcess Program { get; }

    /// <summary>Gets or sets a value indicating whether the test names places that are not there, to which nothing can be sent.</summary>
    public bool IsHostile { get; set; }

    /// <summary>Starts everything.</summary>
    /// <param name="channelOf">Where a person sits, by their employee's id: <c>slack</c>, <c>teams</c> or <c>web</c>; null for all.</param>
    public static async Task<ChannelStage> SetAsync(Func<string, string>? channelOf)
    {
        var slack = await FakeSlack.StartAsync();
        var workspace = slack.AddWorkspace(SampleAccounts.SlackTeam);
        var teams = await FakeTeams.StartAsync();
        string[] settings =
        [
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={slack.App.SigningSecret}",
            $"--Slack:BotToken={workspace.BotToken}",
            $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}",
            .. teams.Settings(),
        ];
        var program = await ProgramInProcess.StartAsync(teams.Home.Id, channelOf, settings);
        foreach (var employee in Sample.Staff.Employees.Values)
        {
            workspace.AddUser(SampleAccounts.SlackIdOf(employee.Id), employee.Name, employee.Email);
            teams.Home.Hire(employee.Name, employee.Email, SampleAccounts.NumberOf(employee.Id));
        }

        var stage = new ChannelStage(slack, teams, program, channelOf);
        // Who is asked depends on who is there.
        program.MoveToTuesday();
        // Where a tenant's service is, the program learns from the first who comes.
        await stage.InTeams("pete").InstallAsync();
        return stage;
    }

    public Task<string> SayAsync(string person, string text) => DoAsync(SeatOf(person), seat => seat.SayAsync(text));

    public Task<string> PressAsync(string person, string title) =>
        DoAsync(SeatOf(person), seat => seat.PressAsync(title));

    public Task<string> SubmitAsync(string person, IReadOnlyDictionary<string, string> fields) =>
        DoAsync(SeatOf(person), seat => seat.SubmitAsync(fields));

    public Task SkipAsync(TimeSpan span) => Program.SkipAsync(span);

    public Task<IReadOnlyList<string>> AllAsync(string person) => Task.FromResult(SeatOf(person).Drawn);

    /// <summary>Returns somebody at their Slack client.</summary>
    public SlackPerson InSlack(string person) => SlackAccount(SampleAccounts.SlackIdOf(person));

    /// <summary>Returns whoever has an account in Slack, whether anybody knows them or not.</summary>
    public SlackPerson SlackAccount(string user) => new(Slack, Slack.Workspaces[0], user, _way);

    /// <summary>Returns whoever has an account in Teams, whether anybody knows them or not.</summary>
    public TeamsPerson TeamsAccount(TeamsMember member) => new(Teams, member, Program.Client);

    /// <summary>Returns somebody at their Teams client.</summary>
    public TeamsPerson InTeams(string person) =>
        TeamsAccount(Teams.Home.FindMember(SampleAccounts.EntraIdOf(person).ToString()) ?? throw Nobody);

    /// <summary>Returns somebody at a client of their choice.</summary>
    /// <param name="person">The employee's id.</param>
    /// <param name="channel"><c>slack</c>, <c>teams</c> or <c>web</c>.</param>
    public ISeat Seat(string person, string channel) =>
        channel switch
        {
            "slack" => new SlackSeat(Slack, InSlack(person)),
            "teams" => new TeamsSeat(Teams, InTeams(person)),
            _ => new WebSeat(Program.Client, person),
        };

    /// <summary>Returns somebody at the client that was chosen for them.</summary>
    public ISeat SeatOf(string person)
    {
        if (!_seats.TryGetValue(person, out var seat))
            _seats[person] = seat = Seat(person, _channelOf?.Invoke(person) ?? "slack");
        return seat;
    }

    /// <summary>Lets somebody do something, waits until everything is said, and returns what they were told.</summary>
    public async Task<string> DoAsync(ISeat seat, Func<ISeat, Task> act)
    {
        var before = seat.Drawn.Count;
        await act(seat);
        await Program.UntilAllIsSaidAsync();
        return string.Join("\n\n", seat.Drawn.Skip(before));
    }

    public async ValueTask DisposeAsync()
    {
        if (!IsHostile)
            await AssertAllArrivedAsync();
        await Program.DisposeAsync();
        await Slack.DisposeAsync();
        await Teams.DisposeAsync();
    }

    private static InvalidOperationException Nobody => new("Nobody of that id works here.");

    private async Task AssertAllArrivedAsync()
    {
        var outbox = Program.Services.GetRequiredService<IOutbox>();
        Assert.Empty((await outbox.ReportAsync(limit: 10, CancellationToken.None)).Stuck);
    }
}
