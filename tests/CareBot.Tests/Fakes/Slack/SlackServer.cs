using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace CareBot.Tests.Fakes.Slack;

/// <summary>Listens on a free port of this machine; can go down and come up again on the same one.</summary>
internal sealed class SlackServer(RequestDelegate handle) : IAsyncDisposable
{
    private WebApplication? _app;

    /// <summary>Gets the port.</summary>
    public int Port { get; } = QuietPort.Find();

    public async Task StartAsync()
    {
        if (_app is not null)
            return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, Port));
        var app = builder.Build();
        app.UseWebSockets();
        app.Run(handle);
        await app.StartAsync(CancellationToken.None);
        _app = app;
    }

    /// <summary>Cuts all connections and refuses new ones.</summary>
    public async Task StopAsync()
    {
        if (_app is not { } app)
            return;
        _app = null;
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
