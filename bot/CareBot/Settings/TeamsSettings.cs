namespace CareBot.Settings;

/// <summary>How to reach Teams.</summary>
/// <param name="Enabled">Whether to talk to Teams at all.</param>
/// <param name="AppId">The bot's application id.</param>
/// <param name="AppType">How it is registered.</param>
/// <param name="TenantId">Our own tenant.</param>
/// <param name="Tenants">Whose people are listened to; empty means those of our own tenant.</param>
/// <param name="ClientSecret">Proves to Entra who we are, if a secret does.</param>
/// <param name="CertificatePath">Proves to Entra who we are, if a certificate does.</param>
/// <param name="OpenIdMetadata">Whose tokens are believed.</param>
/// <param name="LoginUrl">Where our own token comes from.</param>
/// <param name="AllowedServiceHosts">Where messages may be sent: exact names, or endings that start with a dot.</param>
/// <param name="Authentication">Whether requests have to prove where they come from.</param>
public sealed record TeamsSettings(
    bool Enabled,
    Guid? AppId,
    TeamsAppType AppType,
    Guid? TenantId,
    IReadOnlyList<Guid> Tenants,
    Secret? ClientSecret,
    string? CertificatePath,
    IReadOnlyList<TokenIssuer> OpenIdMetadata,
    Uri LoginUrl,
    IReadOnlyList<string> AllowedServiceHosts,
    TeamsAuthentication Authentication
);
