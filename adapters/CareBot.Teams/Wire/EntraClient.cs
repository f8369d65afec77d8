using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace CareBot.Teams.Wire;

/// <summary>The login library, set up once: it keeps the tokens.</summary>
internal sealed class EntraClient
{
    private const string AnyTenant = "botframework.com";

    private readonly TeamsOptions _options;
    private readonly IMsalHttpClientFactory _http;
    private readonly Lazy<IConfidentialClientApplication> _application;
    private readonly Lazy<IManagedIdentityApplication> _identity;

    public EntraClient(TeamsOptions options, TeamsHttp http)
    {
        (_options, _http) = (options, new OneClient(http.Login));
        // A credential that cannot be read now may be there the next time.
        _application = new(BuildApplication, LazyThreadSafetyMode.PublicationOnly);
        _identity = new(BuildIdentity, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>Gets a token for the connector.</summary>
    /// <param name="fresh">True to ask even if there is one that should be valid.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<string> AcquireAsync(bool fresh, CancellationToken cancellationToken)
    {
        var result =
            _options.Identity == TeamsIdentity.ManagedIdentity
                ? await _identity
                    .Value.AcquireTokenForManagedIdentity(_options.Resource)
                    .WithForceRefresh(fresh)
                    .ExecuteAsync(cancellationToken)
                : await _application
                    .Value.AcquireTokenForClient([$"{_options.Resource}/.default"])
                    .WithForceRefresh(fresh)
                    .ExecuteAsync(cancellationToken);
        return result.AccessToken;
    }

    private IConfidentialClientApplication BuildApplication()
    {
        var builder = ConfidentialClientApplicationBuilder
            .Create(_options.AppId.ToString("D"))
            .WithAuthority(Authority(), validateAuthority: false)
            // A login address of our own is not in Microsoft's list, and asking for the list would be one more way to fail.
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(_http, retryOnceOn5xx: false);
        return _options.Identity == TeamsIdentity.Certificate
            ? builder.WithCertificate(LoadCertificate(), sendX5C: true).Build()
            : builder.WithClientSecret(_options.ClientSecret).Build();
    }

    private IManagedIdentityApplication BuildIdentity() =>
        ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(_options.AppId.ToString("D")))
            .WithHttpClientFactory(_http, retryOnceOn5xx: false)
            .Build();

    // The library takes https only; on loopback the plain scheme is put back on the way out.
    private string Authority()
    {
        var tenant = _options.TenantId?.ToString("D") ?? AnyTenant;
        var login = _options.LoginUrl;
        return new UriBuilder(Uri.UriSchemeHttps, login.Host, login.Port, tenant).Uri.AbsoluteUri;
    }

    private X509Certificate2 LoadCertificate()
    {
        var path = _options.CertificatePath ?? throw new InvalidOperationException("Teams:CertificatePath is empty.");
        return File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal)
            ? X509Certificate2.CreateFromPemFile(path)
            : X509CertificateLoader.LoadPkcs12FromFile(path, password: null);
    }

    private sealed class OneClient(HttpClient client) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => client;
    }
}
