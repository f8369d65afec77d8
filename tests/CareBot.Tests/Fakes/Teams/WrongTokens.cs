using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>Every wrong token of rows E1 to E9: each differs from a right one in one thing. All must be answered by 401.</summary>
internal static class WrongTokens
{
    // Where a token tells the reader to fetch its key; whoever does has lost.
    private const string Trap = "http://127.0.0.1:9/keys";

    /// <summary>Returns what the Authorization header holds, by what is wrong with it (E1).</summary>
    public static IReadOnlyDictionary<string, string[]> Headers(TokenSigner signer, string serviceUrl)
    {
        var right = signer.Sign(serviceUrl);
        return new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["none"] = [],
            ["empty"] = [""],
            ["scheme only"] = ["Bearer"],
            ["scheme and blank"] = ["Bearer "],
            ["basic"] = ["Basic dTpw"],
            ["no scheme"] = [right],
            ["twice"] = [$"Bearer {right}", $"Bearer {right}"],
            ["two tokens in one"] = [$"Bearer {right} {right}"],
            ["two schemes in one"] = [$"Bearer {right}, Bearer {right}"],
            ["17 KB"] = [$"Bearer {signer.Sign(serviceUrl, claims => claims["pad"] = new string('x', 13_000))}"],
            ["two segments"] = [$"Bearer {right[..right.LastIndexOf('.')]}"],
            ["four segments"] = [$"Bearer {right}.{right.Split('.')[2]}"],
            ["no signature"] = [$"Bearer {right[..(right.LastIndexOf('.') + 1)]}"],
            ["no base64"] = ["Bearer a.b.c"],
            ["signature changed"] = [$"Bearer {Flip(right)}"],
        };
    }

    /// <summary>Returns tokens whose claims are wrong (E2, E3, E7, E9).</summary>
    public static IReadOnlyDictionary<string, string> Claims(TokenSigner signer, string serviceUrl)
    {
        var now = signer.Now;
        return new Dictionary<string, Action<JsonObject>>(StringComparer.Ordinal)
        {
            ["expired"] = claims => claims["exp"] = now.AddSeconds(-301).ToUnixTimeSeconds(),
            ["not yet"] = claims => claims["nbf"] = now.AddSeconds(330).ToUnixTimeSeconds(),
            ["no exp"] = claims => claims.Remove("exp"),
            ["exp is a text"] = claims => claims["exp"] = "tomorrow",
            ["audience of another app"] = claims => claims["aud"] = "99999999-9999-9999-9999-999999999999",
            ["audiences without ours"] = claims => claims["aud"] = new JsonArray("a", "b"),
            ["audience with a scheme"] = claims => claims["aud"] = $"api://{signer.Audience}",
            ["no audience"] = claims => claims.Remove("aud"),
            ["another issuer"] = claims => claims["iss"] = "https://api.botframework.us",
            ["issuer with a slash"] = claims => claims["iss"] = signer.Metadata.Issuer + "/",
            ["no issuer"] = claims => claims.Remove("iss"),
            ["entra issuer"] = claims =>
            {
                claims["iss"] = "https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222/v2.0";
                claims["tid"] = "22222222-2222-2222-2222-222222222222";
            },
            ["emulator"] = claims =>
            {
                claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
                claims["ver"] = "1.0";
                claims["appid"] = signer.Audience.ToString();
            },
            ["serviceurl of another region"] = claims => claims["serviceurl"] = serviceUrl + "other/",
            ["serviceurl of another host"] = claims => claims["serviceurl"] = "https://smba.trafficmanager.net/teams/",
            ["no serviceurl"] = claims => claims.Remove("serviceurl"),
            ["serviceurl is a number"] = claims => claims["serviceurl"] = 1,
        }.ToDictionary(wrong => wrong.Key, wrong => signer.Sign(serviceUrl, wrong.Value), StringComparer.Ordinal);
    }

    /// <summary>Returns tokens that are signed wrongly (E4).</summary>
    public static IReadOnlyDictionary<string, string> Signatures(TokenSigner signer, string serviceUrl)
    {
        var rsa = signer.Metadata.Current.Rsa;
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["none"] = Seal("none", _ => []),
            ["None"] = Seal("None", _ => []),
            ["HS256 by the public key"] = Seal(
                "HS256",
                bytes => HMACSHA256.HashData(rsa.ExportSubjectPublicKeyInfo(), bytes)
            ),
            ["HS256 by the public key in PEM"] = Seal(
                "HS256",
                bytes =>
                    HMACSHA256.HashData(System.Text.Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), bytes)
            ),
            ["RS384"] = Seal("RS384", bytes => Rsa(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)),
            ["RS512"] = Seal("RS512", bytes => Rsa(bytes, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1)),
            ["PS256"] = Seal("PS256", bytes => Rsa(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)),
            ["ES256"] = Seal("ES256", Elliptic),
            ["no alg"] = Seal(null, RightRsa),
            ["crit"] = Seal("RS256", RightRsa, header => header["crit"] = new JsonArray("exp2")),
            ["jwk of a stranger"] = Strange(header => header["jwk"] = StrangeKey.ToJson()),
            ["jku of a stranger"] = Strange(header => header["jku"] = Trap),
            ["x5u of a stranger"] = Strange(header => header["x5u"] = Trap),
        };

        byte[] Rsa(byte[] bytes, HashAlgorithmName hash, RSASignaturePadding padding) =>
            rsa.SignData(bytes, hash, padding);

        byte[] RightRsa(byte[] bytes) => Rsa(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

        string Seal(string? algorithm, Func<byte[], byte[]> sign, Action<JsonObject>? alter = null)
        {
            var header = signer.Header();
            header["alg"] = algorithm;
            alter?.Invoke(header);
            return TokenSigner.Seal(header, signer.Claims(serviceUrl), sign);
        }

        string Strange(Action<JsonObject> alter)
        {
            var header = signer.Header();
            alter(header);
            return signer.Sign(header, signer.Claims(serviceUrl), StrangeKey);
        }
    }

    /// <summary>Returns tokens whose key cannot be found (E5), though a known key has signed two of them.</summary>
    public static IReadOnlyDictionary<string, string> KeyIds(TokenSigner signer, string serviceUrl)
    {
        var without = signer.Header();
        without.Remove("kid");
        without.Remove("x5t");
        var other = signer.Header();
        (other["kid"], other["x5t"]) = ("test-99", "test-99");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["known key without a name"] = signer.Sign(without, signer.Claims(serviceUrl)),
            ["known key under another name"] = signer.Sign(other, signer.Claims(serviceUrl)),
            ["stranger's key"] = signer.Sign(serviceUrl, key: StrangeKey),
        };
    }

    private static SigningKey StrangeKey { get; } = new("stranger-1", "msteams");

    private static byte[] Elliptic(byte[] bytes)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return curve.SignData(bytes, HashAlgorithmName.SHA256);
    }

    private static string Flip(string token)
    {
        var at = token.LastIndexOf('.') + 10;
        return $"{token[..at]}{(token[at] == 'A' ? 'B' : 'A')}{token[(at + 1)..]}";
    }
}
