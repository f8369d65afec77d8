namespace CareBot.Teams;

/// <summary>The settings of the Teams adapter, under <c>Teams</c>, already validated by the host.</summary>
public sealed record TeamsOptions
{
    /// <summary>Gets a value indicating whether to talk to Teams at all.</summary>
    public bool Enabled { get; init; }

    /// <summary>Gets the bot's application id; the managed identity's client id where there is one.</summary>
    public Guid AppId { get; init; }

    /// <summary>Gets how the bot proves who it is.</summary>
    public TeamsIdentity Identity { get; init; }

    /// <summary>Gets the tenant in which the bot is registered; null for a multi-tenant bot.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>Gets the tenants whose people are listened to; empty means the bot's own tenant only.</summary>
    public IReadOnlyList<Guid> Tenants { get; init; } = [];

    /// <summary>Gets the secret, where a secret is the proof.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>Gets the path of a PEM or PKCS#12 file with certificate and key, where a certificate is the proof.</summary>
    public string? CertificatePath { get; init; }

    /// <summary>Gets whose inbound tokens are believed: where the OpenID metadata is, and the issuer that the tokens name.</summary>
    public IReadOnlyList<(Uri Metadata, string Issuer)> Issuers { get; init; } = [];

    /// <summary>Gets where the bot's own token comes from; plain http only on loopback.</summary>
    public Uri LoginUrl { get; init; } = new("https://login.microsoftonline.com");

    /// <summary>Gets for what our own token is; the public cloud's connector.</summary>
    public string Resource { get; init; } = "https://api.botframework.com";

    /// <summary>Gets where messages may be sent: exact hosts, or endings that start with a dot. A loopback host that stands here may also be reached by plain http and on any port.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; init; } = [];

    /// <summary>Gets a value indicating whether requests have to prove where they come from; false only in Development on loopback, where any loopback service address is taken too.</summary>
    public bool RequiresAuthentication { get; init; } = true;
}
