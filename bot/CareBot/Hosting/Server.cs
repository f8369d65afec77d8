using System.Net.Sockets;
using CareBot.Core.Ports;
using CareBot.Delivery;
using CareBot.People;
using CareBot.Policies;
using CareBot.Schedules;
using CareBot.Settings;
using CareBot.Slack;
using CareBot.Teams;
using CareBot.Turns;
using CareBot.Web;

namespace CareBot.Hosting;

/// <summary>Puts the running program together.</summary>
internal static class Server
{
    // Settings are read once; a watch over the content root would be woken by every write to a database in it.
    private const string NoSettingsWatch = "--hostBuilder:reloadConfigOnChange=false";

    private static readonly TimeSpan PolicyLooks = TimeSpan.FromSeconds(1);

    /// <summary>Serves until it is stopped.</summary>
    /// <param name="args">The settings of the command line, for the framework's own such as logging.</param>
    /// <param name="settings">The settings, already validated.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> ServeAsync(
        string[] args,
        CareBotSettings settings,
        CancellationToken cancellationToken
    )
    {
        await using var parts = await ServerParts.OpenAsync(settings, Console.Error, cancellationToken);
        if (parts is null)
            return 1;
        await using var app = Build(args, settings, parts);
        if (!await ListensAsync(app, settings, cancellationToken))
            return 1;
        Greet(app, settings);
        await app.WaitForShutdownAsync(cancellationToken);
        return 0;
    }

    // The server itself explains only an address that is taken.
    private static async Task<bool> ListensAsync(
        WebApplication app,
        CareBotSettings settings,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await app.StartAsync(cancellationToken);
            return true;
        }
        catch (SocketException mishap)
        {
            var problem = $"Cannot listen on {string.Join(';', settings.Urls)}: {mishap.Message}.";
            await Console.Error.WriteLineAsync(
                $"{SettingKeys.Urls}: {problem} Expected addresses of this machine, and ports that you may open."
            );
            return false;
        }
    }

    /// <summary>Puts the web application together, not yet started.</summary>
    public static WebApplication Build(string[] args, CareBotSettings settings, ServerParts parts)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = [.. args, NoSettingsWatch],
                ContentRootPath = settings.ContentRoot,
                EnvironmentName = settings.EnvironmentName,
            }
        );
        builder.WebHost.UseUrls([.. settings.Urls]);
        // Two lines a request hide the one that matters; whoever wants them says so under Logging.
        if (!builder.Configuration.GetSection("Logging").Exists())
            builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Quartz", LogLevel.Warning);
        AddPorts(builder.Services, parts);
        AddWorkers(builder.Services, settings, parts);
        builder.Services.AddCareBotSlack(parts.Slack);
        builder.Services.AddCareBotTeams(parts.Teams);
        builder.Services.AddCareBotWeb(parts.Web);
        var app = builder.Build();
        app.MapCareBotSlack();
        app.MapCareBotTeams();
        app.MapCareBotWeb();
        Health.Map(app);
        return app;
    }

    private static void AddPorts(IServiceCollection services, ServerParts parts)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ITurnStore>(
            new KeepingTurns(
                parts.Store.Turns,
                parts.Store.Policies,
                parts.Policy.Version,
                parts.PolicyText,
                TimeProvider.System
            )
        );
        services.AddSingleton(parts.Store.Outbox);
        services.AddSingleton(parts.Store.Due);
        services.AddSingleton(parts.Store.Digests);
        services.AddSingleton(parts.Store.Transcripts);
        services.AddSingleton(parts.Store.People);
        services.AddSingleton(parts.Store.Cards);
        services.AddSingleton(parts.Store.Records);
        services.AddSingleton(parts.Store.Links);
        services.AddSingleton(parts.Store.Policies);
        services.AddSingleton(parts.Store.Histories);
        services.AddSingleton<IStaff>(parts.Roster);
        services.AddSingleton(parts.Roster);
        services.AddSingleton(parts.Signal);
        services.AddSingleton(parts.Writer);
    }

    private static void AddWorkers(IServiceCollection services, CareBotSettings settings, ServerParts parts)
    {
        services.AddSingleton(provider => new PolicyWatch(
            settings.PolicyPath,
            parts.Policy,
            PolicyLooks,
            TimeProvider.System,
            provider.GetRequiredService<ILogger<PolicyWatch>>(),
            parts.Store.Policies
        ));
        services.AddSingleton<PolicyReaders>();
        services.AddSingleton(provider => WorldOf(provider, settings));
        services.AddSingleton<PolicyTrial>();
        services.AddSingleton<LookingTurns>();
        services.AddSingleton<DigestPlanner>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton(provider => TurnsOf(provider, settings));
        services.AddSingleton<DueRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<PolicyWatch>());
        services.AddSingleton<Courier>();
        services.AddHostedService<OutboxDispatcher>();
        services.AddHeartbeat();
        services.AddHostedService<RosterRefresh>();
    }

    private static TurnWorld WorldOf(IServiceProvider provider, CareBotSettings settings) =>
        new(
            provider.GetRequiredService<PolicyWatch>(),
            provider.GetRequiredService<IStaff>(),
            provider.GetRequiredService<PolicyReaders>(),
            provider.GetRequiredService<TimeProvider>()
        )
        {
            DigestTime = settings.Digest,
        };

    private static ITurns TurnsOf(IServiceProvider provider, CareBotSettings settings)
    {
        var runner = provider.GetRequiredService<TurnRunner>();
        return settings.LinkByEmail
            ? ActivatorUtilities.CreateInstance<LinkingTurns>(provider, (ITurns)runner)
            : runner;
    }

    private static void Greet(WebApplication app, CareBotSettings settings)
    {
        var address = app.Urls.FirstOrDefault() ?? settings.Urls[0];
        Console.WriteLine(
            settings.Web.Enabled
                ? $"CareBot listens. The rehearsal page is at {address}"
                : $"CareBot listens at {address}"
        );
    }
}
