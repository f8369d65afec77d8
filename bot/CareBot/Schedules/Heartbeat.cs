namespace CareBot.Schedules;

/// <summary>Asks every second what is due. A beat that fails is written down; the next one tries again.</summary>
/// <param name="runner">Runs what is due.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">The log.</param>
internal sealed class Heartbeat(DueRunner runner, TimeProvider clock, ILogger<Heartbeat> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Beat, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await BeatAsync(stoppingToken);
    }

    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(stoppingToken);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.BeatFailed(logger, mishap);
        }
    }
}
