using CareBot.Core.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareBot.Slack.Installations;

/// <summary>Puts the knowledge of where the app is installed into a host.</summary>
internal static class InstallationHosting
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The settings.</param>
    public static IServiceCollection AddInstallations(this IServiceCollection services, SlackOptions options)
    {
        services.TryAddSingleton<SingleInstallation>();
        if (options is not { ClientId: not null, ClientSecret: { Length: > 0 } secret })
        {
            services.TryAddSingleton<ISlackInstallations>(provider =>
                provider.GetRequiredService<SingleInstallation>()
            );
            return services;
        }

        services.AddSingleton<InstallationBook>();
        services.AddSingleton(_ => new TokenVault(secret));
        services.AddSingleton<OAuthExchange>();
        services.AddSingleton(provider => new InstallStates(
            secret,
            provider.GetRequiredService<IChannelRecords>(),
            TimeProvider.System
        ));
        services.AddSingleton<IChannelProbe, InstallationProbe>();
        services.AddHostedService(provider => provider.GetRequiredService<InstallationWatch>());
        return services.AddByRealClock().AddFound(options);
    }

    /// <summary>Maps the routes by which the app is installed; there are none without OAuth.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapInstallations(this IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetService<InstallReceiver>() is null)
            return routes;
        routes.MapGet(InstallReceiver.StartPath, (InstallReceiver install, HttpContext http) => install.Start(http));
        routes.MapGet(
            InstallReceiver.ReturnPath,
            (InstallReceiver install, HttpContext http, CancellationToken stop) => install.FinishAsync(http, stop)
        );
        routes.MapGet(InstallReceiver.DonePath, InstallReceiver.Done);
        return routes;
    }

    // Tokens and cookies end by the real clock, whatever is rehearsed.
    private static IServiceCollection AddByRealClock(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<TokenRenewal>(provider, TimeProvider.System)
        );
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<StoredInstallations>(provider, TimeProvider.System)
        );
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<InstallReceiver>(provider, TimeProvider.System)
        );
        services.AddSingleton(provider =>
            ActivatorUtilities.CreateInstance<InstallationWatch>(provider, TimeProvider.System)
        );
        return services;
    }

    private static IServiceCollection AddFound(this IServiceCollection services, SlackOptions options)
    {
        services.TryAddSingleton<ISlackInstallations>(provider =>
        {
            var stored = provider.GetRequiredService<StoredInstallations>();
            return options.BotToken is null
                ? stored
                : new CombinedInstallations(stored, provider.GetRequiredService<SingleInstallation>());
        });
        return services;
    }
}
