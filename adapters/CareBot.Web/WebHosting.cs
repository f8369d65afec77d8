using CareBot.Core.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CareBot.Web;

/// <summary>Puts the rehearsal page into a host.</summary>
public static class WebHosting
{
    /// <summary>Registers the page's parts and its <see cref="IMessageSender"/>; in Development also the clock that can be moved, as the <see cref="TimeProvider"/> of the whole program.</summary>
    /// <param name="services">The host's services; <see cref="ITurns"/>, <see cref="IStaff"/> and <see cref="ITranscripts"/> come from the host.</param>
    /// <param name="options">The settings, already validated.</param>
    public static IServiceCollection AddCareBotWeb(this IServiceCollection services, WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options);
        if (!options.Enabled)
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WebListeners>();
        services.AddSingleton<WebTrust>();
        services.AddSingleton<WebLogin>();
        services.AddSingleton<WebReceiver>();
        services.AddSingleton<WebEvents>();
        // Sessions end by the real clock: rehearsing next week must not log anybody out.
        services.AddSingleton(_ => new WebSessions(TimeProvider.System));
        services.AddSingleton<IMessageSender, WebSender>();
        return options.Development ? services.AddRehearsalClock(options) : services;
    }

    /// <summary>Maps the page's routes; where it is not enabled, there are none.</summary>
    /// <param name="routes">The host's routes.</param>
    public static IEndpointRouteBuilder MapCareBotWeb(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        var options = routes.ServiceProvider.GetRequiredService<WebOptions>();
        if (!options.Enabled)
            return routes;
        if (options.Validate() is [var fault, ..])
            throw new InvalidOperationException(fault);
        var trust = routes.ServiceProvider.GetRequiredService<WebTrust>();
        MapOpen(routes.MapGroup(string.Empty).AddEndpointFilter(WebTrust.GuardOpenAsync), options);
        var guarded = routes.MapGroup(string.Empty).AddEndpointFilter(trust.GuardAsync);
        MapGuarded(guarded.AddEndpointFilter<RouteGroupBuilder, WebMishaps>(), options);
        return routes;
    }

    private static IServiceCollection AddRehearsalClock(this IServiceCollection services, WebOptions options)
    {
        services.AddSingleton(_ => RehearsalClock.Open(TimeProvider.System, options.ClockPath));
        services.AddSingleton<ClockReceiver>();
        services.Replace(
            ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<RehearsalClock>())
        );
        return services;
    }

    private static void MapOpen(RouteGroupBuilder open, WebOptions options)
    {
        open.MapGet("/web/style.css", () => PageFiles.Find("style.css"));
        if (!options.NeedsLogin)
            return;
        open.MapGet(WebLogin.Path, () => PageFiles.Find("login.html"));
        open.MapPost(
            WebLogin.Path,
            (WebLogin login, HttpContext http, CancellationToken stop) => login.EnterAsync(http, stop)
        );
    }

    private static void MapGuarded(RouteGroupBuilder guarded, WebOptions options)
    {
        guarded.MapGet("/", () => PageFiles.Find("index.html"));
        guarded.MapGet("/web/stories", () => PageFiles.Find("stories.json"));
        foreach (var script in PageFiles.Scripts)
            guarded.MapGet($"/web/{script}", () => PageFiles.Find(script));
        guarded.MapGet("/web/people", (WebReceiver web) => web.People());
        guarded.MapGet(
            "/web/transcript",
            (WebReceiver web, string? person, CancellationToken stop) => web.TranscriptAsync(person, stop)
        );
        guarded.MapPost(
            "/web/messages",
            (WebReceiver web, HttpContext http, CancellationToken stop) => web.ReceiveAsync(http, stop)
        );
        guarded.MapGet("/web/events", (WebEvents events, string? person) => events.Open(person));
        if (!options.Development)
            return;
        guarded.MapGet("/web/clock", (ClockReceiver clock) => clock.Tell());
        guarded.MapPost(
            "/web/clock",
            (ClockReceiver clock, HttpContext http, CancellationToken stop) => clock.MoveAsync(http, stop)
        );
    }
}
