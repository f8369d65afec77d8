using CareBot.Core.Ports;
using CareBot.People;

namespace CareBot.Hosting;

/// <summary>Takes up what another process has imported: a role that was taken away counts within seconds.</summary>
/// <param name="roster">The people.</param>
/// <param name="store">Where they are kept.</param>
/// <param name="logger">The log.</param>
internal sealed class RosterRefresh(StaffRoster roster, IPeopleStore store, ILogger<RosterRefresh> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await RefreshAsync(stoppingToken);
    }

    private async Task RefreshAsync(CancellationToken stoppingToken)
    {
        try
        {
            await roster.ReloadAsync(store, stoppingToken);
        }
        catch (System.Data.Common.DbException mishap)
        {
            Log.RosterNotRefreshed(logger, mishap);
        }
    }
}
