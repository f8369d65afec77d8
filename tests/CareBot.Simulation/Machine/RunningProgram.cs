using CareBot.Core.Ports;
using CareBot.Delivery;
using CareBot.People;
using CareBot.Policies;
using CareBot.Schedules;
using CareBot.Store;
using CareBot.Store.Sqlite;
using CareBot.Turns;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Simulation.Machine;

/// <summary>One life of the real program, from its start until it ends: the real store, turns, due work and courier.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private readonly SqliteStore _store;
    private readonly PolicyWatch _policy;
    private readonly StaffRoster _roster;

    private RunningProgram(
        SqliteStore store,
        PolicyWatch policy,
        StaffRoster roster,
        Surroundings world,
        IMessageSender[] senders
    )
    {
        (_store, _policy, _roster) = (store, policy, roster);
        var look = new TurnWorld(policy, roster, new PolicyReaders(), world.Clock);
        var turns = new CountingTurns(store.Turns, world.Crashes, world.Tally);
        var courier = new Courier(senders, roster, world.Clock, NullLogger<Courier>.Instance);
        var looking = new LookingTurns(turns, store.Digests, new PolicyTrial(store.Policies, store.Histories), look);
        Turns = new TurnRunner(looking, look, NullLogger<TurnRunner>.Instance);
        Planner = new DigestPlanner(store.Digests, turns, look);
        Due = new DueRunner(store.Due, looking, look, NullLogger<DueRunner>.Instance);
        Post = new PostOffice(store.Outbox, courier, world, $"start-{world.Tally.Restarts}");
    }

    public ITurns Turns { get; }

    public DigestPlanner Planner { get; }

    public DueRunner Due { get; }

    public PostOffice Post { get; }

    public ICaseArchive Cases => _store.Cases;

    /// <summary>Starts it on the files as they lie there.</summary>
    public static async Task<RunningProgram> StartAsync(
        Surroundings world,
        IMessageSender[] senders,
        CancellationToken cancellationToken
    )
    {
        var store = await SqliteStore.OpenAsync(
            $"Data Source={world.Database}",
            world.Clock,
            new StoreOptions(),
            cancellationToken
        );
        if (PolicyFile.Load(world.PolicyFile) is not { Policy: { } policy, Text: { } text })
            throw new InvalidOperationException("The policy is broken.");
        await store.Policies.KeepAsync(policy.Version, text, world.Clock.GetUtcNow(), cancellationToken);
        var watch = new PolicyWatch(
            world.PolicyFile,
            policy,
            TimeSpan.FromSeconds(2),
            world.Clock,
            NullLogger<PolicyWatch>.Instance,
            store.Policies
        );
        return new RunningProgram(store, watch, new StaffRoster(world.Staff.Current), world, senders);
    }

    /// <summary>Asks when something is due next, as the heartbeat would find out.</summary>
    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        await _store.Due.FindAsync(DateTimeOffset.MaxValue, 1, cancellationToken) is [var first] ? first.DueAt : null;

    /// <summary>Takes the people as they are now.</summary>
    public void Reload(Surroundings world) => _roster.Replace(world.Staff.Current);

    /// <summary>Takes a changed policy: it counts once the file has stood still between two looks.</summary>
    public async Task LookAtPolicyAsync(CancellationToken cancellationToken)
    {
        await _policy.LookAsync(cancellationToken);
        await _policy.LookAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _policy.Dispose();
        await _store.DisposeAsync();
    }
}
