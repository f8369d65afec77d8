using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Teams.Wire;

/// <summary>An issuer's keys as they were fetched, by name, and for which channels each may speak.</summary>
internal sealed record TrustedKeys(IReadOnlyDictionary<string, TrustedKeys.Key> ByName)
{
    /// <summary>Takes the keys out of an issuer's metadata.</summary>
    public static TrustedKeys Of(OpenIdConnectConfiguration metadata)
    {
        // Two keys of one name would make it unclear which of them is endorsed.
        var published = metadata
            .JsonWebKeySet.Keys.Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .Where(keys => keys.Count() == 1)
            .Select(keys => keys.First());
        var byName =
            from key in published
            let usable = metadata.SigningKeys.FirstOrDefault(signing => signing.KeyId == key.Kid)
            where usable is not null
            select new Key(usable, ChannelsOf(key));
        return new TrustedKeys(byName.ToDictionary(key => key.Signing.KeyId, StringComparer.Ordinal));
    }

    private static string[] ChannelsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var list)
        && list is JsonElement { ValueKind: JsonValueKind.Array } all
            ?
            [
                .. all.EnumerateArray()
                    .Where(text => text.ValueKind == JsonValueKind.String)
                    .Select(text => text.GetString() ?? string.Empty),
            ]
            : [];

    /// <summary>One of them.</summary>
    /// <param name="Signing">The key.</param>
    /// <param name="Channels">For which channels it may speak.</param>
    internal sealed record Key(SecurityKey Signing, IReadOnlyList<string> Channels);
}
