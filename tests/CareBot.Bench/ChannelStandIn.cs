using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Bench;

/// <summary>Both channels' own services on a loopback port: they take everything at once and remember nothing, so that only the program is measured.</summary>
internal sealed class ChannelStandIn : IAsyncDisposable
{
    public const string SlackTeam = "T1";
    public const string Tenant = "22222222-2222-2222-2222-222222222222";
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string SigningSecret = "carebot-bench-signing-secret";
    private const string Issuer = "https://api.botframework.com";
    private const string Key = "bench";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly byte[] _text = new byte[700];
    private readonly byte[] _signature;
    private readonly WebApplication _app;

    private ChannelStandIn(WebApplication app)
    {
        _app = app;
        _signature = _rsa.SignData(_text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    public string Address => _app.Urls.First();

    public static async Task<ChannelStandIn> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new ChannelStandIn(builder.Build());
        service.Map();
        await service._app.StartAsync(CancellationToken.None);
        return service;
    }

    /// <summary>Returns the settings with which the program talks to it.</summary>
    public string[] Settings() =>
        [
            "--Slack:Enabled=true",
            $"--Slack:SigningSecret={SigningSecret}",
            "--Slack:BotToken=xoxb-bench",
            $"--Slack:ApiBaseUrl={Address}/api/",
            "--Teams:Enabled=true",
            $"--Teams:AppId={AppId}",
            $"--Teams:TenantId={Tenant}",
            "--Teams:ClientSecret=bench",
            $"--Teams:LoginUrl={Address}",
            $"--Teams:OpenIdMetadata:0:Metadata={Address}/openid",
            $"--Teams:OpenIdMetadata:0:Issuer={Issuer}",
            "--Teams:AllowedServiceHosts:0=127.0.0.1",
        ];

    /// <summary>Signs a token as the Teams channel does.</summary>
    public string Token()
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = Issuer,
                Audience = AppId,
                NotBefore = now.AddMinutes(-1),
                Expires = now.AddHours(1),
                Claims = new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["serviceurl"] = $"{Address}/teams/",
                },
                SigningCredentials = new SigningCredentials(
                    new RsaSecurityKey(_rsa) { KeyId = Key },
                    SecurityAlgorithms.RsaSha256
                ),
            }
        );
    }

    /// <summary>Checks a bare signature of the token's kind and about its length.</summary>
    public bool IsSigned() => _rsa.VerifyData(_text, _signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _rsa.Dispose();
    }

    private void Map()
    {
        _app.MapGet("/openid", () => Results.Json(new { issuer = Issuer, jwks_uri = $"{Address}/keys" }));
        _app.MapGet("/keys", Keys);
        _app.MapPost(
            "/{tenant}/oauth2/v2.0/token",
            () =>
                Results.Json(
                    new
                    {
                        token_type = "Bearer",
                        expires_in = 3600,
                        access_token = "bench",
                    }
                )
        );
        _app.MapPost(
            "/api/{method}",
            () =>
                Results.Json(
                    new
                    {
                        ok = true,
                        channel = "D1",
                        ts = "1.2",
                        team_id = SlackTeam,
                        user_id = "UBOT",
                        bot_id = "BBOT",
                    }
                )
        );
        _app.Map("/teams/v3/{**rest}", () => Results.Json(new { id = "1" }));
    }

    private IResult Keys()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(
            new
            {
                keys = new[]
                {
                    new
                    {
                        kty = "RSA",
                        use = "sig",
                        kid = Key,
                        n = Base64UrlEncoder.Encode(key.Modulus),
                        e = Base64UrlEncoder.Encode(key.Exponent),
                        endorsements = new[] { "msteams" },
                    },
                },
            }
        );
    }
}
