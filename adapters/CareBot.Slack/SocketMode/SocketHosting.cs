using CareBot.Core.Ports;
using Microsoft.Extensions.DependencyInjection;

namespace CareBot.Slack.SocketMode;

/// <summary>Puts Socket Mode into a host.</summary>
internal static class SocketHosting
{
    /// <summary>Registers it, where there is an app-level token.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The settings.</param>
    public static IServiceCollection AddSocketMode(this IServiceCollection services, SlackOptions options)
    {
        if (options.AppToken is null)
            return services;
        services.AddSingleton<SocketInbox>();
        services.AddSingleton(_ => new SocketHealth(TimeProvider.System));
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<SocketDoor>(provider, TimeProvider.System));
        services.AddSingleton<IChannelProbe, SocketProbe>();
        services.AddHostedService(provider =>
            ActivatorUtilities.CreateInstance<SocketService>(provider, TimeProvider.System)
        );
        return services;
    }
}
