using System.Collections.Concurrent;
using System.Text.Json;
using CareBot.Core.Messages;
using CareBot.Core.Ports;
using CareBot.Slack;
using CareBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareBot.Tests.Slack;

/// <summary>The adapter as a host puts it together, with a scripted wire on one side and scripted turns on the other.</summary>
internal sealed class SlackRig : ITurns, IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private SlackRig(SlackOptions options, ScriptedWire wire)
    {
        Wire = wire;
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<ISlackWire>(Wire)
            .AddSingleton<ITurns>(this)
            .AddSingleton<IChannelRecords, MemoryRecords>()
            .AddCareBotSlack(options)
            .BuildServiceProvider(validateScopes: true);
    }

    public FakeClock Clock { get; } = new(Sample.Morning);

    public ScriptedWire Wire { get; }

    public ConcurrentQueue<Inbound> Heard { get; } = [];

    public Func<Inbound, TurnResult> Turn { get; set; } = _ => new TurnResult.Done(new Reply.Nothing());

    public IMessageSender Sender => _services.GetRequiredService<IMessageSender>();

    public IAccountDirectory Accounts => _services.GetRequiredService<IAccountDirectory>();

    public IChannelProbe Probe => _services.GetRequiredService<IChannelProbe>();

    public static async Task<SlackRig> StartAsync(ScriptedWire? wire = null, SlackOptions? options = null)
    {
        var rig = new SlackRig(
            options
                ?? new SlackOptions
                {
                    Enabled = true,
                    BotToken = "xoxb-test",
                    SigningSecrets = ["secret"],
                },
            wire ?? new ScriptedWire()
        );
        foreach (var hosted in rig._services.GetServices<IHostedService>())
            await hosted.StartAsync(CancellationToken.None);
        return rig;
    }

    public Task<TurnResult> HandleAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        Heard.Enqueue(inbound);
        return Task.FromResult(Turn(inbound));
    }

    public Task<SlackReply> HandleAsync(SlackDelivery delivery, string json) =>
        _services
            .GetRequiredService<SlackChannel>()
            .HandleAsync(delivery, JsonDocument.Parse(json).RootElement, CancellationToken.None);

    public Task<OutboxMark> SendAsync(OutboxItem item) => Sender.SendAsync(item, CancellationToken.None);

    public Task<OutboxMark> ReconcileAsync(OutboxItem item) => Sender.ReconcileAsync(item, CancellationToken.None);

    public Address HeardAt() => Assert.Single(Heard).Address;

    public static async Task EventuallyAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds(); tries++)
        {
            Assert.True(tries < 500, "It did not happen within ten seconds.");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
            await hosted.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }
}
