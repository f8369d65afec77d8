using CareBot.Core.Ports;
using CareBot.Teams.Cards;
using CareBot.Teams.Delivery;
using CareBot.Teams.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;

namespace CareBot.Teams;

/// <summary>Puts Teams into a host.</summary>
public static class TeamsHosting
{
    /// <summary>Registers the adapter's parts, its sender, its account directory and its probe. An <see cref="ITeamsWire"/> that is registered before stays.</summary>
    /// <param name="services">The host's services; the core's ports come from the host.</param>
    /// <param name="options">The settings, already validated.</param>
    public static IServiceCollection AddCareBotTeams(this IServiceCollection services, TeamsOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (!options.Enabled)
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new TeamsHealth(TimeProvider.System));
        services.AddSingleton<ServiceHosts>();
        services.AddSingleton<TeamsTenants>();
        AddWire(services);
        AddInbound(services);
        AddOutbound(services);
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>; where the adapter is not enabled, there is no route.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapCareBotTeams(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        if (!routes.ServiceProvider.GetRequiredService<TeamsOptions>().Enabled)
            return routes;
        routes.MapPost(
            TeamsReceiver.Path,
            (TeamsReceiver teams, HttpContext http, CancellationToken stop) => teams.ReceiveAsync(http, stop)
        );
        return routes;
    }

    private static void AddWire(IServiceCollection services)
    {
        services.AddSingleton<TeamsHttp>();
        services.AddSingleton<EntraClient>();
        services.TryAddSingleton<ITeamsLogin, TeamsLogin>();
        services.TryAddSingleton<Func<Uri, IDocumentRetriever>>(provider =>
            address => Documents(provider.GetRequiredService<TeamsHttp>(), address)
        );
        services.AddSingleton<MetadataReader>();
        services.AddSingleton(Keys);
        // Tokens end by the real clock: rehearsing next week must not lock everybody out.
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<TokenCheck>(provider, TimeProvider.System));
        services.AddSingleton<TeamsTrust>();
        services.AddSingleton<TeamsConnector>();
        services.TryAddSingleton<ITeamsWire, TeamsWire>();
        services.AddSingleton<TeamsCalls>();
    }

    private static void AddInbound(IServiceCollection services)
    {
        services.AddSingleton<ChatReferences>();
        services.AddSingleton<CurrentCards>();
        services.AddSingleton<OpenForms>();
        services.AddSingleton<TeamsAsides>();
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<TeamsAsides>());
        services.AddSingleton<TeamsTurns>();
        services.AddSingleton(provider => new TeamsChannel(
            provider.GetRequiredService<TeamsTurns>(),
            provider.GetRequiredService<ChatReferences>(),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<TeamsTenants>(),
            provider.GetRequiredService<ILogger<TeamsChannel>>()
        ));
        services.AddSingleton<TeamsReceiver>();
    }

    private static void AddOutbound(IServiceCollection services)
    {
        services.AddSingleton<TeamsRates>();
        services.AddSingleton<SendMarks>();
        services.AddSingleton<PrivateChats>();
        services.AddSingleton<IMessageSender, TeamsSender>();
        services.AddSingleton<IAccountDirectory, TeamsAccounts>();
        services.AddSingleton<IChannelProbe, TeamsProbe>();
    }

    private static IReadOnlyList<IssuerKeys> Keys(IServiceProvider provider) =>
        [
            .. provider
                .GetRequiredService<TeamsOptions>()
                .Issuers.Select(trusted => new IssuerKeys(
                    trusted.Metadata,
                    trusted.Issuer,
                    provider.GetRequiredService<MetadataReader>(),
                    provider.GetRequiredService<TimeProvider>(),
                    provider.GetRequiredService<TeamsHealth>(),
                    provider.GetRequiredService<ILogger<IssuerKeys>>()
                )),
        ];

    // Plain http is for a test's own keys, on loopback.
    private static HttpDocumentRetriever Documents(TeamsHttp http, Uri address) =>
        new(http.Keys)
        {
            RequireHttps = !(address.IsLoopback && address.Scheme == Uri.UriSchemeHttp),
            SendAdditionalHeaderData = false,
        };
}
