using CareBot.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>The whole program, with Slack around it, and everybody of the sample retailer at the Slack client.</summary>
public sealed class SlackHouse : IAsyncLifetime, IAsyncDisposable
{
    private static readonly Guid TeamsTenant = Guid.Parse("22222222-2222-2222-2222-222222222222");

    private FakeSlack? _slack;
    private ProgramInProcess? _program;

    internal FakeSlack Slack => _slack ?? throw new InvalidOperationException("Not started.");

    internal ProgramInProcess Program => _program ?? throw new InvalidOperationException("Not started.");

    internal SlackWorkspace Team => Slack.Workspaces[0];

    internal WebhookWay Way => new(Slack, Program.Client);

    /// <summary>Starts with more settings than the usual ones.</summary>
    /// <param name="settings">As on the command line.</param>
    internal static async Task<SlackHouse> StartAsync(params string[] settings)
    {
        var house = new SlackHouse();
        await house.BeginAsync(settings);
        return house;
    }

    public Task InitializeAsync() => BeginAsync([]);

    /// <summary>Returns somebody at the Slack client, by their employee's id.</summary>
    internal SlackPerson Person(string id) => Account(SampleAccounts.SlackIdOf(id));

    /// <summary>Returns whoever has an account, whether they are in the file of people or not.</summary>
    internal SlackPerson Account(string user) => new(Slack, Team, user, Way);

    /// <summary>Types, waits until everything is said, and returns what the person was told since.</summary>
    internal async Task<string> AskAsync(string id, string text)
    {
        var person = Person(id);
        var before = person.Sees.FromBot.Count;
        Assert.Equal(200, (await person.SayAsync(text)).Status);
        await Program.UntilAllIsSaidAsync();
        return string.Join("\n\n", person.Sees.FromBot.Skip(before).Select(sight => sight.Text));
    }

    /// <summary>Has Maya ask Tom for £90 on top, on a new case, and returns Tom and the card that he sees.</summary>
    internal async Task<(SlackPerson Tom, SlackSight Card)> EscalatedAsync()
    {
        await AskAsync("maya", "start over");
        await AskAsync("maya", "toaster £300 broken yesterday, counter, she wants £90 on top");
        await AskAsync("maya", "log it");
        await AskAsync("maya", "escalate");
        var tom = Person("tom");
        var found = tom.Sees.FindButton("Approve £90");
        Assert.NotNull(found);
        return (tom, found.Value.Sight);
    }

    /// <summary>Counts what was heard of somebody, which is one for each turn.</summary>
    internal async Task<int> TurnsOfAsync(string id)
    {
        var lines = await Program
            .Services.GetRequiredService<ITranscripts>()
            .ReadAsync(id, limit: 10_000, CancellationToken.None);
        return lines.Count(line => line.Heard is not null);
    }

    public async Task DisposeAsync()
    {
        if (_program is not null)
            await _program.DisposeAsync();
        if (_slack is not null)
            await _slack.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private async Task BeginAsync(IEnumerable<string> settings)
    {
        _slack = await FakeSlack.StartAsync();
        // How fast this machine is must not decide whether a modal opens.
        _slack.Triggers.Life = TimeSpan.FromMinutes(1);
        var team = _slack.AddWorkspace(SampleAccounts.SlackTeam);
        foreach (var employee in Sample.Staff.Employees.Values)
            team.AddUser(SampleAccounts.SlackIdOf(employee.Id), employee.Name, employee.Email);
        string[] usual =
        [
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={_slack.App.SigningSecret}",
            $"--Slack:BotToken={team.BotToken}",
            $"--Slack:ApiBaseUrl={_slack.ApiBaseUrl}",
        ];
        _program = await ProgramInProcess.StartAsync(TeamsTenant, usual.Concat(settings));
    }
}
