using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Teams;

/// <summary>A key of our own, which signs tokens as Teams' service does, and as it never would.</summary>
internal sealed class TestKey : IDisposable
{
    // Making a key takes longer than a test should.
    private static readonly ConcurrentDictionary<string, RSAParameters> Made = new(StringComparer.Ordinal);

    private readonly RSA _rsa;

    public TestKey(string kid, params string[] endorsements)
    {
        (Kid, Endorsements) = (kid, endorsements);
        _rsa = RSA.Create(Made.GetOrAdd(kid, _ => Make()));
    }

    public string Kid { get; }

    public string[] Endorsements { get; set; }

    public static DateTimeOffset Now { get; } = new(2025, 11, 22, 8, 30, 0, TimeSpan.Zero);

    public JsonObject Published()
    {
        var open = _rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = Kid,
            ["x5t"] = Kid,
            ["n"] = Encoded(open.Modulus ?? []),
            ["e"] = Encoded(open.Exponent ?? []),
            ["endorsements"] = new JsonArray([.. Endorsements.Select(channel => JsonValue.Create(channel))]),
        };
    }

    public JsonObject Header() =>
        new()
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = Kid,
            ["x5t"] = Kid,
        };

    public static JsonObject Claims() =>
        new()
        {
            ["serviceurl"] = TeamsIds.Service,
            ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = TeamsIds.Issuer,
            ["aud"] = TeamsIds.App,
        };

    public string Token(Action<JsonObject>? claims = null, Action<JsonObject>? header = null)
    {
        var (said, about) = (Claims(), Header());
        claims?.Invoke(said);
        header?.Invoke(about);
        return Sign(about.ToJsonString(), said.ToJsonString(), HashAlgorithmName.SHA256);
    }

    public string Sign(string header, string claims, HashAlgorithmName hash)
    {
        var signed = $"{Encoded(Encoding.UTF8.GetBytes(header))}.{Encoded(Encoding.UTF8.GetBytes(claims))}";
        var signature = _rsa.SignData(Encoding.UTF8.GetBytes(signed), hash, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Encoded(signature)}";
    }

    /// <summary>Signs with the public key as if it were a shared secret, the oldest trick.</summary>
    public string SignWithPublicKeyAsSecret()
    {
        var header = Header();
        header["alg"] = "HS256";
        var text = $"{Encoded(header.ToJsonString())}.{Encoded(Claims().ToJsonString())}";
        var secret = Encoding.UTF8.GetBytes(_rsa.ExportSubjectPublicKeyInfoPem());
        return $"{text}.{Encoded(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)))}";
    }

    public static string Encoded(string text) => Encoded(Encoding.UTF8.GetBytes(text));

    public static string Encoded(byte[] bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public void Dispose() => _rsa.Dispose();

    private static RSAParameters Make()
    {
        using var made = RSA.Create(2048);
        return made.ExportParameters(includePrivateParameters: true);
    }
}
