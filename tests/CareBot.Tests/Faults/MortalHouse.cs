using System.Globalization;
using CareBot.Tests.Fakes;
using CareBot.Tests.Fakes.Slack;
using CareBot.Tests.Fakes.Teams;
using CareBot.Tests.Web;

namespace CareBot.Tests.Faults;

/// <summary>The real program as a process between a Slack and a Teams that live on when it dies. Tom and Omar sit in Teams, all others in Slack.</summary>
internal sealed class MortalHouse : IAsyncDisposable
{
    private const string UnsaidSql = """
        SELECT count(*) || '' FROM outbox
        WHERE state IN ('pending', 'sending') OR (state = 'unknown' AND wakes_at IS NOT NULL)
        """;

    private const string RowsSql = """
        SELECT id || ' ' || state || ' to ' || recipient || ', try ' || attempts || ', ' || coalesce(cause, '')
        FROM outbox WHERE state <> 'sent'
        """;

    private const string ClockFile = "data/rehearsal-clock";

    // Longer than a lease: what was being sent when the light went out is taken up again after that.
    private const string Lease = "00:01:01";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private readonly MortalWire _wire;
    private readonly HttpClient _client;

    private MortalHouse(ProgramFolder folder, FakeSlack slack, FakeTeams teams, MortalProgram program)
    {
        (Folder, Slack, Teams, Program) = (folder, slack, teams, program);
        _wire = new MortalWire(program, slack);
        _client = new HttpClient(_wire) { BaseAddress = new Uri("http://program/"), Timeout = Patience * 3 };
    }

    public ProgramFolder Folder { get; }

    public FakeSlack Slack { get; }

    public FakeTeams Teams { get; }

    public MortalProgram Program { get; }

    /// <summary>Starts everything, at half past nine on a Tuesday in London.</summary>
    public static async Task<MortalHouse> StartAsync()
    {
        var folder = new ProgramFolder();
        folder.Write(ClockFile, (At(0, "09:30") - Real).ToString("c", CultureInfo.InvariantCulture));
        var slack = await FakeSlack.StartAsync();
        var workspace = slack.AddWorkspace(SampleAccounts.SlackTeam);
        var teams = await FakeTeams.StartAsync();
        foreach (var employee in Sample.Staff.Employees.Values)
        {
            workspace.AddUser(SampleAccounts.SlackIdOf(employee.Id), employee.Name, employee.Email);
            teams.Home.Hire(employee.Name, employee.Email, SampleAccounts.NumberOf(employee.Id));
        }

        var people = SampleAccounts.WriteTo(
            folder.Root,
            teams.Home.Id,
            person => IsInTeams(person) ? "teams" : "slack"
        );
        string[] settings =
        [
            $"--People:Path={people}",
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={slack.App.SigningSecret}",
            $"--Slack:BotToken={workspace.BotToken}",
            $"--Slack:ApiBaseUrl={slack.ApiBaseUrl}",
            .. teams.Settings(),
        ];
        var house = new MortalHouse(folder, slack, teams, new MortalProgram(folder, settings, slack, teams));
        await house.Program.StartAsync();
        // Where a tenant's service is, the program learns from the first who comes.
        await house.InTeams("omar").InstallAsync();
        return house;
    }

    /// <summary>Returns whether somebody sits in Teams.</summary>
    public static bool IsInTeams(string person) => person is "tom" or "omar";

    /// <summary>Returns an instant by the clock on the wall in London.</summary>
    /// <param name="days">After the Tuesday.</param>
    /// <param name="time">Such as <c>17:05</c>.</param>
    public static DateTimeOffset At(int days, string time)
    {
        var toTuesday = (((int)DayOfWeek.Tuesday - (int)Real.DayOfWeek + 6) % 7) + 1;
        var wall = Real.Date.AddDays(toTuesday + days) + TimeSpan.Parse(time, CultureInfo.InvariantCulture);
        return new DateTimeOffset(wall, London.GetUtcOffset(wall)).ToUniversalTime();
    }

    public SlackPerson InSlack(string person) =>
        new(
            Slack,
            Slack.Workspaces[0],
            SampleAccounts.SlackIdOf(person),
            new WebhookWay(Slack, _client) { Patience = Patience * 3 }
        );

    public TeamsPerson InTeams(string person) => new(Teams, MemberOf(person), _client);

    public TeamsMember MemberOf(string person) =>
        Teams.Home.FindMember(SampleAccounts.EntraIdOf(person).ToString())
        ?? throw new InvalidOperationException("Nobody of that id works here.");

    /// <summary>Takes a step, in the course of which the program may die.</summary>
    public async Task TakeAsync(MortalStep step, KillMoment? moment)
    {
        if (step.Until is { } until)
        {
            if (moment is not null)
                await Program.ActAndKillAsync(() => SkipToAsync(until), moment);
            await SkipToAsync(until);
        }
        else if (step.ActAsync is { } act)
        {
            if (moment is not null)
                _wire.KillNext(moment);
            await act(this);
        }

        await UntilAllIsDoneAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Program.DisposeAsync();
        _client.Dispose();
        await Slack.DisposeAsync();
        await Teams.DisposeAsync();
        Folder.Dispose();
    }

    private static string ReadySql(DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT count(*) || '' FROM outbox WHERE state = 'pending' AND wakes_at <= {now.UtcTicks}"
        );

    private static DateTimeOffset Real => TimeProvider.System.GetUtcNow();

    private DateTimeOffset Now => Real + TimeSpan.ParseExact(Folder.Read(ClockFile), "c", CultureInfo.InvariantCulture);

    private async Task SkipToAsync(DateTimeOffset until)
    {
        if (until > Now)
            await SkipAsync((until - Now).ToString("c", CultureInfo.InvariantCulture));
    }

    private async Task SkipAsync(string span)
    {
        using var answer = await Program.Client.PostJsonAsync($$"""{"skip":"{{span}}"}""", "/web/clock");
        Assert.True(answer.IsSuccessStatusCode, span);
    }

    // Until nothing is due and everything is said.
    private async Task UntilAllIsDoneAsync()
    {
        var end = Real + Patience;
        while (Count(DueSql(Now)) > 0 || Count(UnsaidSql) > 0)
        {
            Assert.True(Real < end, string.Join('\n', StoryOutcome.Ask(Folder, RowsSql)));
            await Task.Delay(Look, TimeProvider.System);
            // A living sender is left its time; only what the dead have begun has to be waited for, and that once.
            var sending = StoryOutcome.Ask(Folder, MortalProgram.SendingSql);
            if (sending.Count == 0 || !sending.All(Program.Orphans.Contains) || Count(ReadySql(Now)) > 0)
                continue;
            await SkipAsync(Lease);
            Program.Orphans.Clear();
        }
    }

    private int Count(string sql) => int.Parse(StoryOutcome.Ask(Folder, sql)[0], CultureInfo.InvariantCulture);

    private static string DueSql(DateTimeOffset now) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            SELECT ((SELECT count(*) FROM promises WHERE wakes_at <= {now.UtcTicks})
                + (SELECT count(*) FROM cases WHERE wakes_at <= {now.UtcTicks})
                + (SELECT count(*) FROM conversations WHERE closes_at <= {now.UtcTicks})) || ''
            """
        );
}
