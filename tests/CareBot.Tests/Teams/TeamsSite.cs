using System.Net;
using System.Net.Http.Headers;
using CareBot.Core.Ports;
using CareBot.Teams;
using CareBot.Teams.Wire;
using CareBot.Tests.Fakes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace CareBot.Tests.Teams;

/// <summary>The adapter in a real server on a loopback port, and a client that has a token of our own key.</summary>
internal sealed class TeamsSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TeamsSite(WebApplication app, TestKey key, ListeningTurns turns)
    {
        (_app, Key, Turns) = (app, key, turns);
        Client.BaseAddress = new Uri(app.Urls.First());
        Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Token());
    }

    public TestKey Key { get; }

    public ListeningTurns Turns { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public static async Task<TeamsSite> StartAsync()
    {
        var (key, turns) = (new TestKey("test-1", "msteams"), new ListeningTurns());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<ITurns>(turns);
        builder.Services.AddSingleton<ICards>(new MemoryCards());
        builder.Services.AddSingleton<IStaff, TeamsStaff>();
        builder.Services.AddSingleton<IChannelRecords>(new MemoryRecords());
        builder.Services.AddSingleton<TimeProvider>(new FakeClock(TestKey.Now));
        builder.Services.AddSingleton<Func<Uri, IDocumentRetriever>>(_ => new MemoryMetadata(key));
        builder.Services.AddCareBotTeams(TeamsSetup.Options);
        // The key's tokens are of one moment.
        builder.Services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<TokenCheck>(provider, new FakeClock(TestKey.Now))
        );
        var app = builder.Build();
        app.MapCareBotTeams();
        await app.StartAsync(CancellationToken.None);
        return new TeamsSite(app, key, turns);
    }

    public Task<HttpResponseMessage> PostAsync(HttpContent content) =>
        Client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Client.Dispose();
        Key.Dispose();
    }
}
