using System.Text.Json;
using System.Text.Json.Nodes;
using CareBot.Core.Ports;
using CareBot.Teams;
using CareBot.Teams.Delivery;
using CareBot.Tests.Fakes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CareBot.Tests.Teams;

/// <summary>The whole adapter as the host puts it together, between a core and a wire that are scripted.</summary>
internal sealed class TeamsDesk : IDisposable
{
    private readonly ServiceProvider _services;

    public TeamsDesk(TeamsOptions? options = null, MemoryRecords? records = null)
    {
        Records = records ?? new MemoryRecords();
        var services = new ServiceCollection();
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<ITurns>(Turns);
        services.AddSingleton<ICards>(Cards);
        services.AddSingleton<IStaff, TeamsStaff>();
        services.AddSingleton<IChannelRecords>(Records);
        services.AddSingleton<ITeamsWire>(Wire);
        services.AddCareBotTeams(options ?? TeamsSetup.Options);
        _services = services.BuildServiceProvider();
    }

    public FakeClock Clock { get; } = new(TestKey.Now);

    public ListeningTurns Turns { get; } = new();

    public MemoryCards Cards { get; } = new();

    public MemoryRecords Records { get; }

    public ScriptedWire Wire { get; } = new();

    public TeamsChannel Channel => _services.GetRequiredService<TeamsChannel>();

    public IMessageSender Sender => _services.GetRequiredService<IMessageSender>();

    public IAccountDirectory Accounts => _services.GetRequiredService<IAccountDirectory>();

    public IChannelProbe Probe => _services.GetRequiredService<IChannelProbe>();

    public ChatReferences References => _services.GetRequiredService<ChatReferences>();

    public Task<TeamsResponse> HandleAsync(JsonObject activity) =>
        Channel.HandleAsync(JsonDocument.Parse(activity.ToJsonString()).RootElement, CancellationToken.None);

    /// <summary>Lets the asides that were said so far be sent.</summary>
    public async Task SendAsidesAsync()
    {
        var asides = _services.GetRequiredService<TeamsAsides>();
        await asides.StartAsync(CancellationToken.None);
        for (var looks = 0; looks < 200 && asides.Waiting > 0; looks++)
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, CancellationToken.None);
        await asides.StopAsync(CancellationToken.None);
    }

    public void Dispose() => _services.Dispose();
}
