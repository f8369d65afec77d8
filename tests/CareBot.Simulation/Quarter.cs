using CareBot.Simulation.Checks;
using CareBot.Simulation.Company;
using CareBot.Simulation.Machine;
using CareBot.Simulation.People;
using CareBot.Simulation.Report;

namespace CareBot.Simulation;

/// <summary>Plays it: time jumps to whatever happens next or is due next.</summary>
internal sealed class Quarter : IAsyncDisposable
{
    // Long enough for whatever is open to end: a request is given up after 3 days, a promise is due within 7, and all climbs.
    private static readonly TimeSpan Aftermath = TimeSpan.FromDays(40);
    private const int SameInARow = 10_000;

    // A quarter in which the clocks are put in all three time zones, on different days in America and in Europe.
    private static readonly DateTimeOffset Start = new(2027, 1, 18, 0, 0, 0, TimeSpan.Zero);

    private readonly SimulationOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly Surroundings _world;
    private readonly ProgramHost _host;
    private readonly Calendar _calendar;

    private Quarter(SimulationOptions options, string folder, CancellationToken cancellationToken)
    {
        (_options, _cancellationToken) = (options, cancellationToken);
        var clock = new SimulatedClock(Start);
        var dice = new Dice(options.Seed);
        var staff = new StaffTimeline(InventedCompany.Build(options.Stores, options.People));
        _world = new(
            folder,
            clock,
            new Agenda(clock),
            dice,
            new Weather(dice),
            new Deliveries(),
            new CrashPlan(),
            staff,
            new Tally()
        );
        var seats = new Seats();
        _host = new ProgramHost(_world, [Channel("slack", true), Channel("teams", false)], cancellationToken);
        _calendar = new Calendar(options, _world, Start);
        Town = new Town(_world, _host, seats);
    }

    private Town Town { get; }

    /// <summary>Plays it, checks it, and leaves nothing behind.</summary>
    public static async Task<SimulationOutcome> RunAsync(SimulationOptions options, CancellationToken cancellationToken)
    {
        var folder = Scratch();
        try
        {
            await using var quarter = new Quarter(options, folder, cancellationToken);
            await quarter.PlayAsync();
            return await quarter.JudgeAsync();
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private SimulatedSender Channel(string name, bool remembers) =>
        new(name, remembers, _world.Weather, _world.Ledger, _world.Clock, item => Town.Arrive(item));

    private async Task PlayAsync()
    {
        PolicyFiles.Write(_world.PolicyFile, withFallback: false);
        await _host.StartAsync();
        Town.Plan(_calendar);
        _world.Agenda.At(Start + (TimeSpan.FromDays(_options.Days) * 0.6), ChangePolicyAsync);
        await RunUntilAsync(_calendar.LastDay);
        _world.Weather.IsFair = true;
        await RunUntilAsync(_calendar.LastDay + Aftermath);
    }

    private Task ChangePolicyAsync()
    {
        PolicyFiles.Write(_world.PolicyFile, withFallback: true);
        return _host.Running.LookAtPolicyAsync(_cancellationToken);
    }

    private async Task RunUntilAsync(DateTimeOffset end)
    {
        for (var same = 0; same < SameInARow; )
        {
            var due = await _host.NextDueAsync();
            if (Earlier(_world.Agenda.Next, due) is not { } next || next > end)
                return;
            same = next > _world.Now ? 0 : same + 1;
            _world.Clock.MoveTo(next);
            await (due <= _world.Now ? _host.RunDueAsync() : _world.Agenda.TakeAsync());
            await _host.PostAsync();
        }

        throw new InvalidOperationException("Something is due again and again, and nothing comes of it.");
    }

    private async Task<SimulationOutcome> JudgeAsync()
    {
        var audit = await _host.Running.Cases.VerifyAsync(null, _cancellationToken);
        var evidence = EvidenceReading.Read(_world, audit);
        var counts = Statistics.Of(_world, evidence);
        return new SimulationOutcome(_options, counts, [.. AllChecks.Find(evidence)]);
    }

    // It is the program that ends here and never the machine: a file system in memory loses nothing by that, and saves the
    // time that a disk takes for a hundred thousand commits.
    private static string Scratch()
    {
        var name = $"carebot-simulation-{Guid.NewGuid():N}";
        var parent = Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();
        return Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null ? other
        : other is null || one < other ? one
        : other;
}
