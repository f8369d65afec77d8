using System.Collections.Frozen;

namespace CareBot.Settings;

/// <summary>Every key there is, and what holds where nothing is set.</summary>
public static class SettingKeys
{
    internal const string Urls = "Urls";
    internal const string StorageProvider = "Storage:Provider";
    internal const string ConnectionString = "Storage:ConnectionString";
    internal const string PolicyPath = "Policy:Path";
    internal const string PeoplePath = "People:Path";
    internal const string StoresPath = "People:StoresPath";
    internal const string LinkByEmail = "People:LinkByEmail";
    internal const string SlackEnabled = "Slack:Enabled";
    internal const string SlackSigningSecret = "Slack:SigningSecret";
    internal const string SlackPreviousSigningSecret = "Slack:PreviousSigningSecret";
    internal const string SlackBotToken = "Slack:BotToken";
    internal const string SlackAppToken = "Slack:AppToken";
    internal const string SlackClientId = "Slack:ClientId";
    internal const string SlackClientSecret = "Slack:ClientSecret";
    internal const string SlackPublicUrl = "Slack:PublicUrl";
    internal const string SlackWorkspaces = "Slack:Workspaces";
    internal const string SlackNativeCharts = "Slack:NativeCharts";
    internal const string SlackApiBaseUrl = "Slack:ApiBaseUrl";
    internal const string TeamsEnabled = "Teams:Enabled";
    internal const string TeamsAppId = "Teams:AppId";
    internal const string TeamsAppType = "Teams:AppType";
    internal const string TeamsTenants = "Teams:Tenants";
    internal const string TeamsTenantId = "Teams:TenantId";
    internal const string TeamsClientSecret = "Teams:ClientSecret";
    internal const string TeamsCertificatePath = "Teams:CertificatePath";
    internal const string TeamsOpenIdMetadata = "Teams:OpenIdMetadata";
    internal const string TeamsLoginUrl = "Teams:LoginUrl";
    internal const string TeamsAllowedServiceHosts = "Teams:AllowedServiceHosts";
    internal const string TeamsAuthentication = "Teams:Authentication";
    internal const string WebEnabled = "Web:Enabled";
    internal const string WebLoginSecret = "Web:LoginSecret";
    internal const string DigestDay = "Digest:Day";
    internal const string DigestTime = "Digest:Time";

    /// <summary>Gets the defaults by key; an empty one means that nothing is set.</summary>
    public static IReadOnlyDictionary<string, string> Defaults { get; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            [Urls] = "http://127.0.0.1:5080",
            [StorageProvider] = "Sqlite",
            [ConnectionString] = "Data Source=data/carebot.db",
            [PolicyPath] = "samples/policy.yaml",
            [PeoplePath] = "samples/people.csv",
            [StoresPath] = "samples/stores.csv",
            [LinkByEmail] = "false",
            [SlackEnabled] = "false",
            [SlackSigningSecret] = "",
            [SlackPreviousSigningSecret] = "",
            [SlackBotToken] = "",
            [SlackAppToken] = "",
            [SlackClientId] = "",
            [SlackClientSecret] = "",
            [SlackPublicUrl] = "",
            [$"{SlackWorkspaces}:0"] = "",
            [SlackNativeCharts] = "false",
            [SlackApiBaseUrl] = "https://slack.com/api/",
            [TeamsEnabled] = "false",
            [TeamsAppId] = "",
            [TeamsAppType] = "SingleTenant",
            [TeamsTenantId] = "",
            [$"{TeamsTenants}:0"] = "",
            [TeamsClientSecret] = "",
            [TeamsCertificatePath] = "",
            [$"{TeamsOpenIdMetadata}:0:Metadata"] = "https://login.botframework.com/v1/.well-known/openidconfiguration",
            [$"{TeamsOpenIdMetadata}:0:Issuer"] = "https://api.botframework.com",
            [TeamsLoginUrl] = "https://login.microsoftonline.com",
            [$"{TeamsAllowedServiceHosts}:0"] = "smba.trafficmanager.net",
            [$"{TeamsAllowedServiceHosts}:1"] = "smba.infra.gcc.teams.microsoft.com",
            [$"{TeamsAllowedServiceHosts}:2"] = "smba.infra.gov.teams.microsoft.us",
            [$"{TeamsAllowedServiceHosts}:3"] = "smba.infra.dod.teams.microsoft.us",
            [$"{TeamsAllowedServiceHosts}:4"] = ".botframework.com",
            [TeamsAuthentication] = "Required",
            [WebEnabled] = "",
            [WebLoginSecret] = "",
            [DigestDay] = "Monday",
            [DigestTime] = "08:00",
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets the sections that are ours alone; every key in them is known or wrong.</summary>
    internal static IReadOnlyList<string> Sections { get; } =
    ["Storage", "Policy", "People", "Slack", "Teams", "Web", "Digest"];
}
