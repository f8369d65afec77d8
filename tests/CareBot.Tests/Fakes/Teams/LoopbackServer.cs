using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A server on a free loopback port that can go down (connection refused) and come back on the same port.</summary>
internal sealed class LoopbackServer(RequestDelegate handle) : IAsyncDisposable
{
    private WebApplication? _app;
    private readonly int _port = QuietPort.Find();

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    public async Task UpAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.Listen(IPAddress.Loopback, _port);
            server.Limits.MaxRequestBodySize = null;
        });
        // Whoever hangs in a call must not hold up going down.
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        _app = builder.Build();
        _app.Run(handle);
        await _app.StartAsync(CancellationToken.None);
    }

    public async Task DownAsync()
    {
        if (_app is not { } app)
            return;
        _app = null;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }

    public async ValueTask DisposeAsync() => await DownAsync();
}
