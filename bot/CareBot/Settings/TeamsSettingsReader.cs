using System.Net;

namespace CareBot.Settings;

/// <summary>Reads how Teams is reached.</summary>
internal static class TeamsSettingsReader
{
    public static TeamsSettings Read(SettingValues values)
    {
        var teams = new TeamsSettings(
            values.YesNo(SettingKeys.TeamsEnabled) ?? false,
            values.Id(SettingKeys.TeamsAppId),
            values.OneOf<TeamsAppType>(SettingKeys.TeamsAppType),
            values.Id(SettingKeys.TeamsTenantId),
            [.. values.List(SettingKeys.TeamsTenants, values.Id).OfType<Guid>()],
            values.Secret(SettingKeys.TeamsClientSecret),
            values.Optional(SettingKeys.TeamsCertificatePath),
            values.List(SettingKeys.TeamsOpenIdMetadata, place => ReadIssuer(values, place)),
            values.Address(SettingKeys.TeamsLoginUrl),
            values.List(SettingKeys.TeamsAllowedServiceHosts, place => ReadHost(values, place)),
            values.OneOf<TeamsAuthentication>(SettingKeys.TeamsAuthentication)
        );
        if (teams.Enabled)
            CheckEnabled(teams, values);
        if (teams is { ClientSecret: not null, CertificatePath: not null })
            values.Refuse(SettingKeys.TeamsCertificatePath, "Teams:ClientSecret is set too; expected one of the two.");
        return teams;
    }

    private static void CheckEnabled(TeamsSettings teams, SettingValues values)
    {
        if (teams.AppId is null && values.Optional(SettingKeys.TeamsAppId) is null)
            values.Refuse(SettingKeys.TeamsAppId, "It is empty; expected the application id of the bot.");
        if (teams.AppType == TeamsAppType.SingleTenant && values.Optional(SettingKeys.TeamsTenantId) is null)
        {
            values.Refuse(
                SettingKeys.TeamsTenantId,
                "It is empty; expected the tenant in which the bot is registered."
            );
        }
        if (teams is { AppType: not TeamsAppType.UserAssignedMSI, ClientSecret: null, CertificatePath: null })
            values.Refuse(SettingKeys.TeamsClientSecret, "It is empty; expected a secret, or Teams:CertificatePath.");
    }

    private static TokenIssuer ReadIssuer(SettingValues values, string place)
    {
        var issuer = values.Text($"{place}:Issuer");
        if (issuer.Length == 0)
            values.Refuse($"{place}:Issuer", "It is empty; expected the issuer that the tokens name.");
        return new TokenIssuer(values.Address($"{place}:Metadata"), issuer);
    }

    private static string ReadHost(SettingValues values, string place)
    {
        var host = values.Text(place);
        if (Uri.CheckHostName(host.TrimStart('.')) != UriHostNameType.Dns && !IsLoopback(host))
            values.Refuse(place, $"'{host}' is not a host; expected a name, or an ending that starts with a dot.");
        return host;
    }

    // A stand-in for Teams on this machine, for tests.
    private static bool IsLoopback(string host) =>
        IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
