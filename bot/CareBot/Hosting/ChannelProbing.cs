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
        var slack = ChannelOptions.Slack(settings.Slack);
        if (store?.Resource is SqliteStore opened)
            services.AddSingleton(opened.Records);
        else
            slack = WithoutInstallations(slack);
        services.AddCareBotSlack(slack);
        services.AddCareBotTeams(ChannelOptions.Teams(settings.Teams));
        await using var provider = services.BuildServiceProvider();
        var found = new List<Diagnosis>();
        foreach (var probe in provider.GetServices<IChannelProbe>())
            found.AddRange(await probe.ProbeAsync(cancellationToken));
        return found;
    }

    // These are in the database; what is not is looked at all the same where that cannot be opened.
    private static SlackOptions WithoutInstallations(SlackOptions slack) =>
        slack with
        {
            ClientId = null,
            ClientSecret = null,
        };
}
