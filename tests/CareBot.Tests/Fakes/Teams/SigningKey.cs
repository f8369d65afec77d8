using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Tests.Fakes.Teams;

/// <summary>A key that signs tokens, and for which channels it does so.</summary>
internal sealed class SigningKey(string id, params string[] endorsements) : IDisposable
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>Returns the public half as it stands in a key set; without endorsements the member is missing.</summary>
    public JsonObject ToJson()
    {
        var numbers = Rsa.ExportParameters(includePrivateParameters: false);
        var key = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = id,
            ["x5t"] = id,
            ["n"] = Base64UrlEncoder.Encode(numbers.Modulus),
            ["e"] = Base64UrlEncoder.Encode(numbers.Exponent),
        };
        if (endorsements.Length > 0)
            key["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]);
        return key;
    }

    public void Dispose() => Rsa.Dispose();
}
