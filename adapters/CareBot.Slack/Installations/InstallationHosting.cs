using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareBot.Slack.Installations;

/// <summary>Puts the knowledge of where the app is installed into a host.</summary>
internal static class InstallationHosting
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The host's services.</param>
    public static IServiceCollection AddInstallations(this IServiceCollection services)
    {
        services.TryAddSingleton<ISlackInstallations, SingleInstallation>();
        return services;
    }

    /// <summary>Maps the routes by which the app is installed; there are none.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapInstallations(this IEndpointRouteBuilder routes) => routes;
}
