using CareBot.Core.Ports;
using CareBot.Slack.Answering;
using CareBot.Slack.Api;
using CareBot.Slack.Installations;
using CareBot.Slack.Sending;
using CareBot.Slack.SocketMode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace CareBot.Slack;

/// <summary>Puts Slack into a host.</summary>
public static class SlackHosting
{
    /// <summary>Registers the adapter's parts, its sender, its account directory and its probe. A host with a wire of its own registers that <see cref="ISlackWire"/> before.</summary>
    /// <param name="services">The host's services; the core's ports come from the host.</param>
    /// <param name="options">The settings, already validated.</param>
    public static IServiceCollection AddCareBotSlack(this IServiceCollection services, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (!options.Enabled)
            return services;
        services.TryAddSingleton(TimeProvider.System);
        // Trust and health go by the real clock: rehearsing next week must not make Slack's requests look old.
        services.TryAddSingleton<ISlackWire>(_ => new HttpWire(options, TimeProvider.System));
        services.AddSingleton(_ => new SlackHealth(TimeProvider.System));
        services.AddSingleton(_ => new SeenSignatures(TimeProvider.System));
        services.AddInstallations(options).AddSocketMode(options);
        return services.AddTalking().AddAnswering().AddPorts();
    }

    /// <summary>Maps the adapter's routes; where it is not enabled, or hears from Slack by other means only, there are none.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapCareBotSlack(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var options = routes.ServiceProvider.GetRequiredService<SlackOptions>();
        if (!options.Enabled)
            return routes;
        routes.MapInstallations();
        if (options.SigningSecrets.Count == 0)
            return routes;
        routes.MapPost(
            "/slack/events",
            (SlackReceiver slack, HttpContext http, CancellationToken stop) => slack.ReceiveEventAsync(http, stop)
        );
        routes.MapPost(
            "/slack/commands",
            (SlackReceiver slack, HttpContext http, CancellationToken stop) => slack.ReceiveCommandAsync(http, stop)
        );
        routes.MapPost(
            "/slack/interactions",
            (SlackReceiver slack, HttpContext http, CancellationToken stop) => slack.ReceiveInteractionAsync(http, stop)
        );
        return routes;
    }

    private static IServiceCollection AddTalking(this IServiceCollection services)
    {
        services.AddSingleton<SlackRates>();
        services.AddSingleton<SlackApi>();
        services.AddSingleton<Errands>();
        services.AddHostedService(provider => provider.GetRequiredService<Errands>());
        services.AddSingleton<Chats>();
        services.AddSingleton<ResponseUrls>();
        services.AddSingleton<ResponseSender>();
        services.AddSingleton<ChatFinder>();
        services.AddSingleton(provider => new HistorySearch(
            provider.GetRequiredService<SlackApi>(),
            TimeProvider.System
        ));
        return services;
    }

    private static IServiceCollection AddAnswering(this IServiceCollection services)
    {
        services.AddSingleton<Whisper>();
        services.AddSingleton<Courtesy>();
        services.AddSingleton<FormOpener>();
        services.AddSingleton<HomePainter>();
        services.AddSingleton<TurnAnswer>();
        services.AddSingleton<SlackReceiver>();
        services.AddSingleton(provider => new SlackChannel(
            provider.GetRequiredService<ITurns>(),
            provider.GetRequiredService<ISlackInstallations>(),
            provider.GetRequiredService<Chats>(),
            provider.GetRequiredService<TurnAnswer>(),
            provider.GetRequiredService<Courtesy>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SlackChannel>>()
        ));
        return services;
    }

    private static IServiceCollection AddPorts(this IServiceCollection services)
    {
        services.AddSingleton<IMessageSender, SlackSender>();
        services.AddSingleton<IAccountDirectory, SlackAccounts>();
        services.AddSingleton<IChannelProbe, SlackProbe>();
        return services;
    }
}
