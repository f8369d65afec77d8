using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.SocketMode;

/// <summary>Keeps one line to Slack open. When Slack wants it back, the next one is opened before it is closed, so that nothing is missed.</summary>
internal sealed class SocketService(
    SocketDoor door,
    SocketHealth health,
    TimeProvider clock,
    ILogger<SocketService> logger
) : BackgroundService
{
    private static readonly TimeSpan SwitchedOffPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        SocketLine? line = null;
        try
        {
            while (true)
            {
                var next = await door.OpenAsync(stoppingToken);
                Log.LineOpened(logger);
                await LeaveAsync(line);
                line = next;
                if (await line.End.WaitAsync(stoppingToken) != SocketEnd.SwitchedOff)
                    continue;
                health.Failed("link_disabled");
                Log.NoLine(logger, "link_disabled");
                await Task.Delay(SwitchedOffPause, clock, stoppingToken);
            }
        }
        finally
        {
            await LeaveAsync(line);
        }
    }

    private static async Task LeaveAsync(SocketLine? line)
    {
        if (line is not null)
            await line.DisposeAsync();
    }
}
