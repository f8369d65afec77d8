using CareBot.CommandLine;
using CareBot.Core.Ports;
using CareBot.Settings;
using CareBot.Slack;
using CareBot.Store.Sqlite;
using CareBot.Teams;

namespace CareBot.Hosting;

/// <summary>Looks whether the channels can be talked to, without serving anybody.</summary>
internal static class ChannelProbing
{
    public static async Task<IReadOnlyList<Diagnosis>> ProbeAsync(
        CareBotSettings settings,
        OpenedStore? store,
        CancellationToken cancellationToken
    )
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        // Where the database cannot be opened, what needs none of it is looked at all the same.
        if (store?.Resource is SqliteStore opened)
            services.AddSingleton(opened.Records);
        services.AddCareBotSlack(ChannelOptions.Slack(settings.Slack));
        services.AddCareBotTeams(ChannelOptions.Teams(settings.Teams));
        await using var provider = services.BuildServiceProvider();
        var found = new List<Diagnosis>();
        foreach (var probe in provider.GetServices<IChannelProbe>())
            found.AddRange(await probe.ProbeAsync(cancellationToken));
        return found;
    }
}
