using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack.Answering;

/// <summary>Runs what can wait until Slack has its answer and may be lost: a few at a time, and never more than it can hold.</summary>
internal sealed class Errands(ILogger<Errands> logger) : BackgroundService
{
    private const int Most = 1_000;
    private const int AtOnce = 8;

    private readonly Channel<Func<CancellationToken, Task>> _waiting = Channel.CreateBounded<
        Func<CancellationToken, Task>
    >(Most);

    /// <summary>Takes an errand on, unless there are too many.</summary>
    /// <param name="errand">Given what stops it.</param>
    public void Add(Func<CancellationToken, Task> errand)
    {
        if (!_waiting.Writer.TryWrite(errand))
            Log.ErrandLeftOut(logger);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RunAllAsync(stoppingToken)));

    private async Task RunAllAsync(CancellationToken stoppingToken)
    {
        await foreach (var errand in _waiting.Reader.ReadAllAsync(stoppingToken))
            await RunAsync(errand, stoppingToken);
    }

    private async Task RunAsync(Func<CancellationToken, Task> errand, CancellationToken stoppingToken)
    {
        try
        {
            await errand(stoppingToken);
        }
        catch (Exception mishap) when (mishap is not OperationCanceledException)
        {
            Log.ErrandFailed(logger, mishap);
        }
    }
}
