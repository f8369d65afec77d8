using CareBot.Core.People;
using CareBot.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>The whole program, with Teams around it, and everybody of the sample retailer in the Teams client.</summary>
public sealed class TeamsHouse : IAsyncLifetime, IAsyncDisposable
{
    private readonly FollowingClock _clock = new();
    private readonly Dictionary<string, TeamsPerson> _people = new(StringComparer.Ordinal);
    private FakeTeams? _teams;
    private ProgramInProcess? _program;

    internal FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    internal ProgramInProcess Program => _program ?? throw new InvalidOperationException("Not started.");

    internal IReadOnlyList<LedgerEntry> Ledger => Teams.Connector.Ledger;

    /// <summary>Starts with other settings than the usual ones.</summary>
    /// <param name="settings">As on the command line; they win over the fake's own.</param>
    internal static Task<TeamsHouse> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts with a Teams that is not as it usually is.</summary>
    /// <param name="prepare">Changes it before the program starts.</param>
    /// <param name="settings">As on the command line; they win over the fake's own.</param>
    internal static async Task<TeamsHouse> StartAsync(Action<FakeTeams> prepare, params string[] settings)
    {
        var house = new TeamsHouse();
        await house.StartAsync(prepare, settings.AsEnumerable());
        return house;
    }

    public Task InitializeAsync() => StartAsync(_ => { }, Enumerable.Empty<string>());

    /// <summary>Returns somebody in the Teams client, by their employee's id.</summary>
    internal TeamsPerson Person(string id) => _people[id];

    /// <summary>Returns somebody who is not in the file of people.</summary>
    internal TeamsPerson Guest(TeamsMember member) => new(Teams, member, Program.Client);

    /// <summary>Types, waits until everything is said, and returns what the person was told since.</summary>
    internal async Task<string> AskAsync(string id, string text)
    {
        var person = Person(id);
        var before = person.Screen.Messages.Count;
        var answer = await person.SayAsync(text);
        Assert.InRange((int)answer.Status, 200, 202);
        await Program.UntilAllIsSaidAsync();
        return string.Join("\n\n", person.Screen.Messages.Skip(before).Select(message => message.Text));
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
        _clock.Leader = TimeProvider.System;
        if (_teams is not null)
            await _teams.DisposeAsync();
    }

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private async Task StartAsync(Action<FakeTeams> prepare, IEnumerable<string> settings)
    {
        _teams = await FakeTeams.StartAsync(_clock);
        prepare(_teams);
        var keys = settings.Select(KeyOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _program = await ProgramInProcess.StartAsync(
            _teams.Home.Id,
            _teams.Settings().Where(setting => !keys.Contains(KeyOf(setting))).Concat(settings)
        );
        foreach (var employee in Sample.Staff.Employees.Values)
            _people[employee.Id] = Seat(employee);
        // When the rehearsal clock is moved ahead, Teams' time moves with it.
        _clock.Leader = _program.Services.GetRequiredService<TimeProvider>();
    }

    private static string KeyOf(string setting) => setting.Split('=', 2)[0];

    private TeamsPerson Seat(Employee employee)
    {
        var number = SampleAccounts.NumberOf(employee.Id);
        return Guest(Teams.Home.Hire(employee.Name, employee.Email, number));
    }
}
