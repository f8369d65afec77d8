using System.Globalization;
using System.Net;
using CareBot.Core.Ports;
using CareBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CareBot.Tests.Web;

/// <summary>The adapter in a real server on a loopback port. It can be stopped and started again on the same port.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly WebOptions _options;
    private WebApplication? _app;
    private int _port;

    private WebSite(WebOptions options) => _options = options;

    public static WebOptions Rehearsal { get; } = new() { Enabled = true, Development = true };

    public ScriptedTurns Turns { get; } = new();

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}"));

    public IServiceProvider Services => (_app ?? throw new InvalidOperationException("Stopped.")).Services;

    public static async Task<WebSite> StartAsync(WebOptions? options = null)
    {
        var site = new WebSite(options ?? Rehearsal);
        await site.StartAgainAsync();
        return site;
    }

    public HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async Task StartAgainAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, _port));
        builder.Services.AddSingleton<ITurns>(Turns);
        builder.Services.AddSingleton<ITranscripts>(Turns);
        builder.Services.AddSingleton<IStaff, SampleStaff>();
        builder.Services.AddCareBotWeb(_options);
        _app = builder.Build();
        _app.UseRouting();
        _app.MapCareBotWeb();
        await _app.StartAsync(CancellationToken.None);
        Turns.Sender = () => Services.GetServices<IMessageSender>().First(sender => sender.Channel == "web");
        _port = new Uri(_app.Urls.First()).Port;
    }

    public async Task StopAsync()
    {
        if (_app is not { } app)
            return;
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        _app = null;
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
