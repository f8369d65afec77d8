using CareBot.Settings;
using CareBot.Slack;
using CareBot.Teams;

namespace CareBot.Hosting;

/// <summary>Hands the settings to the adapters, which know nothing of the host's own.</summary>
internal static class ChannelOptions
{
    public static SlackOptions Slack(SlackSettings settings) =>
        new()
        {
            Enabled = settings.Enabled,
            SigningSecrets =
            [
                .. new[] { settings.SigningSecret, settings.PreviousSigningSecret }
                    .OfType<Secret>()
                    .Select(secret => secret.Value),
            ],
            BotToken = settings.BotToken?.Value,
            AppToken = settings.AppToken?.Value,
            ClientId = settings.ClientId,
            ClientSecret = settings.ClientSecret?.Value,
            PublicUrl = settings.PublicUrl,
            Workspaces = settings.Workspaces,
            ApiBaseUrl = settings.ApiBaseUrl,
            NativeCharts = settings.NativeCharts,
        };

    public static TeamsOptions Teams(TeamsSettings settings) =>
        new()
        {
            Enabled = settings.Enabled,
            AppId = settings.AppId ?? Guid.Empty,
            Identity = settings switch
            {
                { AppType: TeamsAppType.UserAssignedMSI } => TeamsIdentity.ManagedIdentity,
                { CertificatePath: not null } => TeamsIdentity.Certificate,
                _ => TeamsIdentity.Secret,
            },
            TenantId = settings.AppType == TeamsAppType.MultiTenant ? null : settings.TenantId,
            Tenants = settings.Tenants,
            ClientSecret = settings.ClientSecret?.Value,
            CertificatePath = settings.CertificatePath,
            Issuers = [.. settings.OpenIdMetadata.Select(issuer => (issuer.Metadata, issuer.Issuer))],
            LoginUrl = settings.LoginUrl,
            AllowedServiceHosts = settings.AllowedServiceHosts,
            RequiresAuthentication = settings.Authentication == TeamsAuthentication.Required,
        };
}
