using CareBot.Core.Messages;
using CareBot.Core.People;
using CareBot.Core.Ports;

namespace CareBot.Simulation.Machine;

/// <summary>Keeps the program going: where it ends, time passes, and it is started again.</summary>
/// <param name="world">Everything that outlives it.</param>
/// <param name="senders">The channels.</param>
/// <param name="cancellationToken">Stops all of it.</param>
internal sealed class ProgramHost(Surroundings world, IMessageSender[] senders, CancellationToken cancellationToken)
    : IAsyncDisposable
{
    private RunningProgram? _running;
    private long _posted;
    private long _asked = -1;
    private DateTimeOffset? _due;

    public RunningProgram Running => _running ?? throw new InvalidOperationException("The program was not started.");

    public async Task StartAsync() => _running = await RunningProgram.StartAsync(world, senders, cancellationToken);

    /// <summary>Hands something in as a channel does: if the program ends meanwhile, it is delivered again.</summary>
    public async Task<TurnResult> HearAsync(Inbound inbound)
    {
        while (true)
        {
            try
            {
                var result = await Running.Turns.HandleAsync(inbound, cancellationToken);
                if (result is TurnResult.Stranger)
                    world.Tally.Turn(result, 0);
                return result;
            }
            catch (SimulatedCrashException crash)
            {
                await RestartAsync(crash.Message);
            }
        }
    }

    /// <summary>Runs what is due.</summary>
    public Task RunDueAsync() =>
        UntilCrashAsync(async () =>
        {
            await Running.Planner.RunAsync(cancellationToken);
            await Running.Due.RunAsync(cancellationToken);
        });

    /// <summary>Sends what may be sent, if there is anything new since the last time.</summary>
    public Task PostAsync()
    {
        if (!world.Agenda.IsLookWanted && _posted == world.Tally.Accepted)
            return Task.CompletedTask;
        world.Agenda.IsLookWanted = false;
        _posted = world.Tally.Accepted;
        return UntilCrashAsync(() => Running.Post.RunAsync(cancellationToken));
    }

    /// <summary>Asks when something is due next; where no turn has ended since, nothing has changed.</summary>
    public async Task<DateTimeOffset?> NextDueAsync()
    {
        if (_asked == world.Tally.Ended)
            return _due;
        _due = await Running.NextDueAsync(cancellationToken);
        _asked = world.Tally.Ended;
        return _due;
    }

    /// <summary>Ends the program and starts it again some time later.</summary>
    public async Task RestartAsync(string why)
    {
        Running.Post.Vanish();
        await Running.DisposeAsync();
        world.Tally.Restart(why);
        world.Clock.Move(Downtime());
        await StartAsync();
    }

    /// <summary>Lets other people work here from now on.</summary>
    /// <param name="change">Makes the new directory of the old.</param>
    /// <param name="gone">Is told who left.</param>
    public Task ReplaceStaffAsync(Func<StaffDirectory, StaffDirectory> change, Action<string> gone)
    {
        var before = world.Staff.Current;
        var after = change(before);
        // Nothing else happens in the same instant, so that it is clear who worked here when.
        world.Clock.Move(TimeSpan.FromMilliseconds(1));
        world.Staff.Add(world.Now, after);
        Running.Reload(world);
        foreach (var one in before.Employees.Values.Where(one => one.Active && after.FindActive(one.Id) is null))
            gone(one.Id);
        world.Clock.Move(TimeSpan.FromMilliseconds(1));
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _running?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task UntilCrashAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (SimulatedCrashException crash)
        {
            await RestartAsync(crash.Message);
        }
    }

    // Mostly a restart, sometimes hours, and now and then a weekend.
    private TimeSpan Downtime() =>
        world.Dice.Share() switch
        {
            < 0.75 => TimeSpan.FromSeconds(world.Dice.Between(5, 300)),
            < 0.96 => TimeSpan.FromMinutes(world.Dice.Between(10, 300)),
            _ => TimeSpan.FromHours(world.Dice.Between(12, 62)),
        };
}
