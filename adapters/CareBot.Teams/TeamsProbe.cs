using System.Globalization;
using CareBot.Core.Ports;
using CareBot.Teams.Wire;

namespace CareBot.Teams;

/// <summary>Looks whether Teams can be talked to: our token, the keys of those who speak to us, the clock.</summary>
internal sealed class TeamsProbe(ITeamsLogin login, MetadataReader metadata, TeamsOptions options, TeamsHealth health)
    : IChannelProbe
{
    public string Channel => TeamsActivity.Channel;

    public IReadOnlyList<Diagnosis> Known => health.Known;

    public async Task<IReadOnlyList<Diagnosis>> ProbeAsync(CancellationToken cancellationToken)
    {
        if (!options.RequiresAuthentication)
            return [new(TeamsHealth.Credentials, IsWell: true, "Not needed: Teams:Authentication is Off.")];
        List<Diagnosis> found = [await ProbeLoginAsync(cancellationToken)];
        foreach (var (address, _) in options.Issuers)
            found.Add(await ProbeKeysAsync(address, cancellationToken));
        var clock = health.Known.FirstOrDefault(known => known.Subject == TeamsHealth.Clock);
        // The answers above brought the time along, if there were any.
        if (clock is null && found.All(one => one.IsOutOfReach))
            return found;
        found.Add(clock ?? new(TeamsHealth.Clock, IsWell: true, "It agrees with Microsoft's."));
        return found;
    }

    private async Task<Diagnosis> ProbeLoginAsync(CancellationToken stop) =>
        await login.GetAsync(fresh: true, stop) switch
        {
            LoginToken.Got => new(TeamsHealth.Credentials, IsWell: true, "Entra gives us a token."),
            LoginToken.NotNow { Cause: var cause } => new(
                TeamsHealth.Credentials,
                IsWell: false,
                $"Entra cannot be reached at {options.LoginUrl.Host} ({cause}).",
                "Let this machine reach it, or correct Teams:LoginUrl."
            )
            {
                IsOutOfReach = true,
            },
            _ => health.Known.First(known => known.Subject == TeamsHealth.Credentials),
        };

    private async Task<Diagnosis> ProbeKeysAsync(Uri address, CancellationToken stop)
    {
        if (await metadata.TryReadAsync(address, stop) is not { } keys)
        {
            return new(
                TeamsHealth.Keys,
                IsWell: false,
                $"The keys of {address.Host} cannot be fetched.",
                "Let this machine reach it, or correct Teams:OpenIdMetadata."
            )
            {
                IsOutOfReach = true,
            };
        }
        var endorsed = keys.ByName.Values.Count(key => key.Channels.Contains("msteams", StringComparer.Ordinal));
        var finding = string.Create(
            CultureInfo.InvariantCulture,
            $"{address.Host} has {keys.ByName.Count} keys, {endorsed} of them for Teams."
        );
        return endorsed > 0
            ? new(TeamsHealth.Keys, IsWell: true, finding)
            : new(TeamsHealth.Keys, IsWell: false, finding, "Check that Teams:OpenIdMetadata is the connector's.");
    }
}
