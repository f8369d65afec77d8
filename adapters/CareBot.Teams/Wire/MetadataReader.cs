using System.Text.Json;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CareBot.Teams.Wire;

/// <summary>Fetches an issuer's metadata and keys, once.</summary>
internal sealed class MetadataReader(Func<Uri, IDocumentRetriever> documents, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Fetches them; null where they are not there, or not what they should be.</summary>
    /// <param name="address">Of the metadata.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TrustedKeys?> TryReadAsync(Uri address, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var found = await OpenIdConnectConfigurationRetriever.GetAsync(
                address.AbsoluteUri,
                documents(address),
                both.Token
            );
            return TrustedKeys.Of(found) is { ByName.Count: > 0 } keys ? keys : null;
        }
        catch (Exception mishap) when (IsTheirs(mishap))
        {
            return null;
        }
    }

    // Nobody there, too slow, or anything but metadata.
    private static bool IsTheirs(Exception mishap) =>
        mishap
            is IOException
                or HttpRequestException
                or OperationCanceledException
                or InvalidOperationException
                or ArgumentException
                or JsonException
                or OpenIdConnectProtocolException;
}
