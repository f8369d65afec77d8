using Quartz;

namespace CareBot.Schedules;

/// <summary>Asks every second what is due. A beat that fails is written down; the next one tries again.</summary>
/// <param name="planner">Plans digests.</param>
/// <param name="runner">Runs what is due.</param>
/// <param name="logger">The log.</param>
[DisallowConcurrentExecution]
internal sealed class Heartbeat(DigestPlanner planner, DueRunner runner, ILogger<Heartbeat> logger) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await planner.RunAsync(cancellationToken);
            await runner.RunAsync(cancellationToken);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.BeatFailed(logger, mishap);
        }
    }
}
