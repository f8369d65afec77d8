using CareBot.Teams;

namespace CareBot.Tests.Teams;

/// <summary>The settings as the host would hand them over.</summary>
internal static class TeamsSetup
{
    public static readonly Uri Metadata = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public static TeamsOptions Options { get; } =
        new()
        {
            Enabled = true,
            AppId = Guid.Parse(TeamsIds.App),
            TenantId = Guid.Parse(TeamsIds.Tenant),
            ClientSecret = "not-a-secret",
            Issuers = [(Metadata, TeamsIds.Issuer)],
            AllowedServiceHosts =
            [
                "smba.trafficmanager.net",
                "smba.infra.gcc.teams.microsoft.com",
                "smba.infra.gov.teams.microsoft.us",
                "smba.infra.dod.teams.microsoft.us",
                ".botframework.com",
            ],
        };
}
