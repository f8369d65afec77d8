using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CareBot.Teams;
using CareBot.Teams.Wire;
using CareBot.Tests.Fakes;

namespace CareBot.Tests.Teams;

/// <summary>How our own token is got, by the real login library from a login on loopback.</summary>
public sealed class TeamsLoginTests
{
    private const string Token = """{"token_type":"Bearer","expires_in":3600,"access_token":"our-token"}""";

    [Fact]
    public async Task Secret_of_a_single_tenant_is_shown_to_its_own_tenant()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, Token));

        var token = await LoginAsync(server, options => options);

        Assert.Equal(new LoginToken.Got("our-token"), token);
        var request = Assert.Single(server.Requests);
        Assert.StartsWith($"POST /{TeamsIds.Tenant}/oauth2/v2.0/token HTTP/1.1", request, StringComparison.Ordinal);
        Assert.Contains($"client_id={TeamsIds.App}", request, StringComparison.Ordinal);
        Assert.Contains("client_secret=not-a-secret", request, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", request, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", request, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Multi_tenant_bot_goes_to_the_common_tenant()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, Token));

        await LoginAsync(server, options => options with { TenantId = null });

        Assert.StartsWith(
            "POST /botframework.com/oauth2/v2.0/token HTTP/1.1",
            Assert.Single(server.Requests),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Certificate_is_shown_instead_of_a_secret(bool isPem)
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, Token));
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await WriteCertificateAsync(path, isPem);
        try
        {
            var token = await LoginAsync(
                server,
                options =>
                    options with
                    {
                        Identity = TeamsIdentity.Certificate,
                        ClientSecret = null,
                        CertificatePath = path,
                    }
            );

            Assert.Equal(new LoginToken.Got("our-token"), token);
            Assert.Contains("client_assertion=ey", Assert.Single(server.Requests), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Certificate_that_cannot_be_read_is_told_to_health()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, Token));
        var health = new TeamsHealth(new FakeClock(TestKey.Now));

        var token = await LoginAsync(
            server,
            options => options with { Identity = TeamsIdentity.Certificate, CertificatePath = "/nowhere/at/all.pem" },
            health
        );

        Assert.IsType<LoginToken.Denied>(token);
        Assert.Contains("Teams:CertificatePath", Assert.Single(health.Known).Mend, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_is_kept_and_asked_for_again_only_where_it_was_not_taken()
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, Token));
        var options = TeamsSetup.Options with { LoginUrl = server.Address };
        var health = new TeamsHealth(TimeProvider.System);
        using var http = new TeamsHttp(health, options);
        var login = new TeamsLogin(options, new EntraClient(options, http), health);

        await login.GetAsync(fresh: false, CancellationToken.None);
        await login.GetAsync(fresh: false, CancellationToken.None);
        var kept = server.Requests.Count;
        await login.GetAsync(fresh: true, CancellationToken.None);

        Assert.Equal(1, kept);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Refusal_is_for_good_and_tells_only_its_code()
    {
        const string refusal =
            """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided for app 'x'. Trace ID: 1","error_codes":[7000215]}""";
        using var server = new BluntServer(_ => BluntServer.Respond(401, refusal));
        var health = new TeamsHealth(new FakeClock(TestKey.Now));

        var token = await LoginAsync(server, options => options, health);

        Assert.Equal(new LoginToken.Denied("AADSTS7000215"), token);
        var known = Assert.Single(health.Known);
        Assert.Equal("Entra gives us no token (AADSTS7000215).", known.Finding);
        Assert.Contains("Teams:ClientSecret", known.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task Login_that_is_down_is_passing(int status)
    {
        using var server = new BluntServer(_ => BluntServer.Respond(status, """{"error":"temporarily_unavailable"}"""));

        Assert.IsType<LoginToken.NotNow>(await LoginAsync(server, options => options));
    }

    [Fact]
    public async Task Login_that_is_not_there_is_passing()
    {
        var server = new BluntServer(_ => null);
        server.Dispose();

        Assert.IsType<LoginToken.NotNow>(await LoginAsync(server, options => options));
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("[]")]
    public async Task Login_that_talks_nonsense_throws_nothing(string body)
    {
        using var server = new BluntServer(_ => BluntServer.Respond(200, body));

        Assert.IsNotType<LoginToken.Got>(await LoginAsync(server, options => options));
    }

    private static async Task<LoginToken> LoginAsync(
        BluntServer server,
        Func<TeamsOptions, TeamsOptions> change,
        TeamsHealth? health = null
    )
    {
        var options = change(TeamsSetup.Options with { LoginUrl = new Uri($"http://127.0.0.1:{server.Port}") });
        var known = health ?? new TeamsHealth(new FakeClock(TestKey.Now));
        using var http = new TeamsHttp(known, options);
        return await new TeamsLogin(options, new EntraClient(options, http), known).GetAsync(
            fresh: false,
            CancellationToken.None
        );
    }

    private static async Task WriteCertificateAsync(string path, bool isPem)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=CareBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TestKey.Now, TestKey.Now.AddYears(5));
        var bytes = isPem
            ? Encoding.UTF8.GetBytes($"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n")
            : certificate.Export(X509ContentType.Pfx);
        await File.WriteAllBytesAsync(path, bytes, CancellationToken.None);
    }
}
