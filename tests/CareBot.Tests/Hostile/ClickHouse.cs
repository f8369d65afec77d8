using System.Text.RegularExpressions;
using CareBot.Core.People;
using CareBot.Core.Ports;
using CareBot.People;
using CareBot.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Tests.Hostile;

/// <summary>The whole program between Slack, Teams and the page. Omar and Helen sit at one tool, everybody else at another.</summary>
/// <param name="channel">Where everybody else sits.</param>
/// <param name="other">Where Omar and Helen sit.</param>
public abstract partial class ClickHouse(string channel, string other) : IAsyncLifetime
{
    private static readonly string[] People = ["maya", "leo", "lena", "priya", "omar", "tom", "helen"];

    private ChannelStage? _stage;

    internal ChannelStage Stage => _stage ?? throw new InvalidOperationException("The stage is not set.");

    public async Task InitializeAsync()
    {
        _stage = await ChannelStage.SetAsync(person => person is "omar" or "helen" ? other : channel);
        _stage.IsHostile = true;
        foreach (var person in People)
            await Stage.SayAsync(person, "start over");
    }

    public async Task DisposeAsync() => await Stage.DisposeAsync();

    /// <summary>Begins to watch what happens to everybody.</summary>
    internal ClickWatch Watch() => new(Stage, People);

    internal ISeat SeatOf(string person) => Stage.SeatOf(person);

    /// <summary>Returns somebody whom nobody knows, at a client of their own.</summary>
    internal ISeat Stranger()
    {
        Stage.Slack.Workspaces[0].AddUser("UNOBODY", "No Body", "nobody@elsewhere.example");
        var member = Stage.Teams.Home.Hire("No Body", "nobody@elsewhere.example", number: 4711);
        return channel switch
        {
            "slack" => new SlackSeat(Stage.Slack, Stage.SlackAccount("UNOBODY")),
            "teams" => new TeamsSeat(Stage.Teams, Stage.TeamsAccount(member)),
            _ => new WebSeat(Stage.Program.Client, "nobody"),
        };
    }

    /// <summary>Has Maya ask for an amount on a new case. The customer writes, so that nobody is reminded meanwhile.</summary>
    /// <returns>The case's number.</returns>
    internal async Task<string> AskAsync(string amount)
    {
        await Stage.SayAsync("maya", "start over");
        await Stage.SayAsync("maya", $"toaster £300 broken yesterday, by email, she wants {amount} on top");
        await Stage.SayAsync("maya", "log it");
        return CaseNumber().Match(await Stage.SayAsync("maya", "escalate")).Value;
    }

    /// <summary>Has somebody press something, and waits until everything is said.</summary>
    internal Task<string> PressAsync(string person, SeatButton button) =>
        Stage.DoAsync(SeatOf(person), seat => seat.PressAsync(button));

    /// <summary>Lets the directory say something else about somebody, as after an import.</summary>
    internal async Task ChangeAsync(string person, Func<Employee, Employee> change)
    {
        var (roster, store) = (Service<StaffRoster>(), Service<IPeopleStore>());
        var employees = roster.Current.Employees.ToDictionary(StringComparer.Ordinal);
        employees[person] = change(employees[person]);
        await store.SaveAsync(roster.Current with { Employees = employees }, CancellationToken.None);
        await roster.ReloadAsync(store, CancellationToken.None);
    }

    private T Service<T>()
        where T : notnull => Stage.Program.Services.GetRequiredService<T>();

    [GeneratedRegex("C-[0-9A-Z]+", RegexOptions.None, 1000)]
    private static partial Regex CaseNumber();
}
