using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Teams.Wire;

/// <summary>An issuer's keys as they were fetched, and for which channels each may speak.</summary>
internal sealed record TrustedKeys(IReadOnlyList<SecurityKey> Keys, IReadOnlyDictionary<string, string[]> Endorsements)
{
    /// <summary>Takes the keys out of an issuer's metadata.</summary>
    public static TrustedKeys Of(OpenIdConnectConfiguration metadata)
    {
        var endorsed = metadata
            .JsonWebKeySet.Keys.Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            // Two keys of one name would make it unclear which of them is endorsed.
            .Where(keys => keys.Count() == 1)
            .ToDictionary(keys => keys.Key, keys => ChannelsOf(keys.First()), StringComparer.Ordinal);
        return new TrustedKeys([.. metadata.SigningKeys], endorsed);
    }

    /// <summary>Tells whether the key that signed may speak for a channel.</summary>
    public bool IsEndorsed(SecurityKey signedWith, string channel) =>
        signedWith.KeyId is { } id
        && Endorsements.TryGetValue(id, out var channels)
        && channels.Contains(channel, StringComparer.Ordinal);

    private static string[] ChannelsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var list)
        && list is JsonElement { ValueKind: JsonValueKind.Array } texts
            ?
            [
                .. texts
                    .EnumerateArray()
                    .Where(text => text.ValueKind == JsonValueKind.String)
                    .Select(text => text.GetString() ?? string.Empty),
            ]
            : [];
}
