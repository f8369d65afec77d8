using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Entra's token endpoint for client credentials, by secret or by certificate.</summary>
/// <remarks>
/// What Microsoft.Identity.Client 4.92.0 asks of it, found by trying: it refuses every http authority before any call
/// ("The authority must use HTTPS scheme"), with or without validation, and for OIDC authorities too; so on loopback its
/// HttpClient factory has to turn https into http. With WithAuthority(address, validateAuthority: false) it still asks
/// https://login.microsoftonline.com/common/discovery/instance first and goes on if that fails; with
/// WithInstanceDiscovery(false) it makes one call only, the POST to {tenant}/oauth2/v2.0/token (form client_id,
/// client_secret or client_assertion and client_assertion_type, scope, grant_type, client_info=2). An OIDC authority
/// reads {tenant}/v2.0/.well-known/openid-configuration first and wants the issuer there to be its own address with https.
/// A certificate's assertion is signed by PS256 and writes its times as texts. A 5xx is tried again after a second.
/// </remarks>
internal sealed class FakeLogin : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, IssuedToken> _issued = [];
    private readonly Guid _appId;
    private readonly TimeProvider _clock;
    private int _requests;

    public FakeLogin(Guid appId, string tenant, TimeProvider clock)
    {
        (_appId, Tenant, _clock) = (appId, tenant, clock);
        Server = new LoopbackServer(HandleAsync);
    }

    public LoopbackServer Server { get; }

    /// <summary>Gets or sets the tenant whose address is right: a tenant's id, or <c>botframework.com</c> for a multi-tenant bot.</summary>
    public string Tenant { get; set; }

    /// <summary>Gets or sets the secret that is right.</summary>
    public string Secret { get; set; } = "carebot-test-secret";

    /// <summary>Gets or sets the certificate whose assertions are right.</summary>
    public X509Certificate2? Certificate { get; set; }

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromSeconds(3599);

    /// <summary>Gets or sets how every request is refused for a while: the status and Entra's code, such as 503 and AADSTS90033.</summary>
    public (int Status, string Code)? Refusal { get; set; }

    public int Requests => _requests;

    public IReadOnlyCollection<IssuedToken> Issued => [.. _issued.Values];

    /// <summary>Makes the connector refuse every token issued so far, though they have not expired.</summary>
    public void RevokeAll() => _issued.Clear();

    public bool Accepts(string token) =>
        _issued.TryGetValue(token, out var issued) && issued.ExpiresAt > _clock.GetUtcNow();

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    private Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value ?? string.Empty;
        if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) && HttpMethods.IsPost(http.Request.Method))
            return IssueAsync(http, path.Split('/')[1]);
        return path.EndsWith("/v2.0/.well-known/openid-configuration", StringComparison.Ordinal)
            ? WriteAsync(http, 200, Document(path.Split('/')[1]))
            : WriteAsync(http, 404, []);
    }

    private async Task IssueAsync(HttpContext http, string tenant)
    {
        Interlocked.Increment(ref _requests);
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : null;
        if ((Refusal ?? Check(tenant, form)) is (var status, { } code))
        {
            var error = status == 401 ? "invalid_client" : "invalid_request";
            await WriteAsync(http, status, new() { ["error"] = error, ["error_description"] = $"{code}: refused." });
            return;
        }

        var token = new IssuedToken(
            Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)),
            tenant,
            _clock.GetUtcNow() + Lifetime
        );
        _issued[token.Value] = token;
        var seconds = (int)Lifetime.TotalSeconds;
        await WriteAsync(
            http,
            200,
            new()
            {
                ["token_type"] = "Bearer",
                ["expires_in"] = seconds,
                ["ext_expires_in"] = seconds,
                ["access_token"] = token.Value,
            }
        );
    }

    private (int Status, string Code)? Check(string tenant, IFormCollection? form) =>
        form switch
        {
            null => (400, "AADSTS900144"),
            _ when form["grant_type"] != "client_credentials" => (400, "AADSTS70003"),
            _ when form["scope"] != "https://api.botframework.com/.default" => (400, "AADSTS500011"),
            _ when tenant != Tenant => (400, Guid.TryParse(tenant, out _) ? "AADSTS700016" : "AADSTS90002"),
            _ when form["client_id"] != _appId.ToString("D") => (400, "AADSTS700016"),
            _ when form["client_secret"].Count == 1 => form["client_secret"] == Secret ? null : (401, "AADSTS7000215"),
            _ => IsSigned(form["client_assertion"].ToString(), form["client_assertion_type"].ToString())
                ? null
                : (401, "AADSTS700027"),
        };

    private bool IsSigned(string assertion, string kind)
    {
        using var key = Certificate?.GetRSAPublicKey();
        var parts = assertion.Split('.');
        if (key is null || parts.Length != 3 || kind != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
            return false;
        using var header = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(parts[0]));
        using var claims = JsonDocument.Parse(Base64UrlEncoder.DecodeBytes(parts[1]));
        var padding =
            header.RootElement.GetProperty("alg").GetString() == "PS256"
                ? RSASignaturePadding.Pss
                : RSASignaturePadding.Pkcs1;
        var signed = System.Text.Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}");
        var names = claims.RootElement;
        return key.VerifyData(signed, Base64UrlEncoder.DecodeBytes(parts[2]), HashAlgorithmName.SHA256, padding)
            && names.GetProperty("iss").GetString() == _appId.ToString("D")
            && names.GetProperty("sub").GetString() == _appId.ToString("D")
            && names.GetProperty("aud").GetString()?.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) == true
            && long.Parse(names.GetProperty("exp").ToString(), CultureInfo.InvariantCulture)
                > _clock.GetUtcNow().ToUnixTimeSeconds();
    }

    private JsonObject Document(string tenant)
    {
        var secure = new UriBuilder(Server.Address) { Scheme = "https" }.Uri;
        return new JsonObject
        {
            ["issuer"] = new Uri(secure, $"{tenant}/v2.0").AbsoluteUri,
            ["authorization_endpoint"] = new Uri(secure, $"{tenant}/oauth2/v2.0/authorize").AbsoluteUri,
            ["token_endpoint"] = new Uri(secure, $"{tenant}/oauth2/v2.0/token").AbsoluteUri,
            ["jwks_uri"] = new Uri(secure, $"{tenant}/discovery/v2.0/keys").AbsoluteUri,
        };
    }

    private static Task WriteAsync(HttpContext http, int status, JsonObject body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        return http.Response.WriteAsync(body.ToJsonString(), http.RequestAborted);
    }
}
