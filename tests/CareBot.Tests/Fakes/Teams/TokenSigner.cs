using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Signs the tokens with which the channel calls the bot.</summary>
/// <param name="metadata">Whose key signs.</param>
/// <param name="audience">The bot's application id.</param>
/// <param name="clock">The time.</param>
internal sealed class TokenSigner(FakeMetadata metadata, Guid audience, TimeProvider clock)
{
    public FakeMetadata Metadata => metadata;

    public Guid Audience => audience;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Returns the header of a right token.</summary>
    public JsonObject Header(SigningKey? key = null)
    {
        var id = (key ?? metadata.Current).Id;
        return new JsonObject
        {
            ["typ"] = "JWT",
            ["alg"] = "RS256",
            ["kid"] = id,
            ["x5t"] = id,
        };
    }

    /// <summary>Returns the claims of a right token.</summary>
    /// <param name="serviceUrl">The service address of the activity that goes with it.</param>
    public JsonObject Claims(string serviceUrl) =>
        new()
        {
            ["serviceurl"] = serviceUrl,
            ["nbf"] = Now.AddMinutes(-1).ToUnixTimeSeconds(),
            ["exp"] = Now.AddHours(1).ToUnixTimeSeconds(),
            ["iss"] = metadata.Issuer,
            ["aud"] = audience.ToString("D"),
        };

    /// <summary>Signs a right token, or one with other claims.</summary>
    /// <param name="serviceUrl">The service address of the activity that goes with it.</param>
    /// <param name="alter">What is different.</param>
    /// <param name="key">Another key than the current one.</param>
    public string Sign(string serviceUrl, Action<JsonObject>? alter = null, SigningKey? key = null)
    {
        var claims = Claims(serviceUrl);
        alter?.Invoke(claims);
        return Sign(Header(key), claims, key);
    }

    /// <summary>Signs any header and claims by RS256, whatever the header says.</summary>
    public string Sign(JsonObject header, JsonObject claims, SigningKey? key = null) =>
        Seal(
            header,
            claims,
            bytes => (key ?? metadata.Current).Rsa.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        );

    /// <summary>Puts a token together.</summary>
    /// <param name="header">The header.</param>
    /// <param name="claims">The claims.</param>
    /// <param name="sign">Returns the signature of the first two segments.</param>
    public static string Seal(JsonObject header, JsonObject claims, Func<byte[], byte[]> sign)
    {
        var signed = $"{Encode(header)}.{Encode(claims)}";
        return $"{signed}.{Base64UrlEncoder.Encode(sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(JsonObject part) => Base64UrlEncoder.Encode(part.ToJsonString());
}
