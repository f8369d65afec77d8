using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Identity.Client;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Microsoft's own client gets its tokens from the fake, and only with the right proof.</summary>
public sealed class FakeLoginTests : IAsyncLifetime, IMsalHttpClientFactory, IDisposable
{
    private static readonly string[] Scope = ["https://api.botframework.com/.default"];

    private readonly HttpClient _client = new(new PlainOnLoopback());
    private FakeTeams? _teams;

    private FakeTeams Teams => _teams ?? throw new InvalidOperationException("Not started.");

    public async Task InitializeAsync() => _teams = await FakeTeams.StartAsync();

    public async Task DisposeAsync() => await Teams.DisposeAsync();

    public void Dispose() => _client.Dispose();

    public HttpClient GetHttpClient() => _client;

    [Fact]
    public async Task A_secret_gets_a_token_that_the_connector_takes_until_it_expires()
    {
        Teams.Login.Lifetime = TimeSpan.FromHours(1);
        var app = Start().WithClientSecret(Teams.Login.Secret).Build();

        var first = await app.AcquireTokenForClient(Scope).ExecuteAsync(CancellationToken.None);
        var second = await app.AcquireTokenForClient(Scope).ExecuteAsync(CancellationToken.None);

        Assert.True(Teams.Login.Accepts(first.AccessToken));
        Assert.Equal(first.AccessToken, second.AccessToken);
        Assert.Equal(1, Teams.Login.Requests);
        Teams.Login.RevokeAll();
        Assert.False(Teams.Login.Accepts(first.AccessToken));
    }

    [Fact]
    public async Task A_certificate_gets_a_token_and_another_certificate_does_not()
    {
        using var right = MakeCertificate();
        using var wrong = MakeCertificate();
        Teams.Login.Certificate = right;

        var issued = await Start()
            .WithCertificate(right)
            .Build()
            .AcquireTokenForClient(Scope)
            .ExecuteAsync(CancellationToken.None);
        var refused = await Assert.ThrowsAsync<MsalServiceException>(() =>
            Start().WithCertificate(wrong).Build().AcquireTokenForClient(Scope).ExecuteAsync(CancellationToken.None)
        );

        Assert.True(Teams.Login.Accepts(issued.AccessToken));
        Assert.Contains("AADSTS700027", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("22222222-2222-2222-2222-222222222222", "wrong", 401)]
    [InlineData("99999999-9999-9999-9999-999999999999", "carebot-test-secret", 400)]
    [InlineData("botframework.com", "carebot-test-secret", 400)]
    public async Task Another_tenant_or_secret_gets_nothing(string tenant, string secret, int status)
    {
        using var bot = new BotCalls(Teams);

        using var answer = await bot.AskTokenAsync(tenant, secret);

        Assert.Equal((HttpStatusCode)status, answer.StatusCode);
        Assert.Empty(Teams.Login.Issued);
    }

    [Fact]
    public void Plain_http_is_refused_by_the_client_itself() =>
        Assert.Throws<ArgumentException>(() =>
            ConfidentialClientApplicationBuilder
                .Create($"{FakeTeams.AppId:D}")
                .WithClientSecret("x")
                .WithAuthority(new Uri(Teams.Login.Server.Address, Teams.Login.Tenant), validateAuthority: false)
                .Build()
        );

    private ConfidentialClientApplicationBuilder Start()
    {
        var login = new UriBuilder(Teams.Login.Server.Address) { Scheme = "https", Path = Teams.Login.Tenant };
        return ConfidentialClientApplicationBuilder
            .Create($"{FakeTeams.AppId:D}")
            .WithAuthority(login.Uri, validateAuthority: false)
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(this);
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            "CN=carebot-test",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }

    // The client insists on https; the fake speaks http.
    private sealed class PlainOnLoopback() : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            var asked = request.RequestUri ?? throw new InvalidOperationException("No address.");
            Assert.True(asked.IsLoopback, $"It wanted to go out to {asked.Host}.");
            request.RequestUri = new UriBuilder(asked) { Scheme = "http" }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
