using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Identity.Client;

namespace CareBot.Teams.Wire;

/// <summary>Gets our own token from Entra, which keeps it in memory and renews it early.</summary>
internal sealed partial class TeamsLogin(TeamsOptions options, EntraClient client, TeamsHealth health) : ITeamsLogin
{
    private const int TooManyRequests = 429;

    public async Task<LoginToken> GetAsync(bool fresh, CancellationToken cancellationToken)
    {
        var token = await AskAsync(fresh, cancellationToken);
        if (token is LoginToken.Denied denied)
            health.Broke(TeamsHealth.Credentials, $"Entra gives us no token ({denied.Cause}).", Mend);
        else if (token is LoginToken.Got)
            health.Works(TeamsHealth.Credentials);
        return token;
    }

    private string Mend =>
        options.Identity switch
        {
            TeamsIdentity.Certificate => "Check Teams:CertificatePath, Teams:AppId and Teams:TenantId.",
            TeamsIdentity.ManagedIdentity => "Check that this machine has the identity of Teams:AppId.",
            _ => "Check Teams:ClientSecret (it may have run out), Teams:AppId and Teams:TenantId.",
        };

    private async Task<LoginToken> AskAsync(bool fresh, CancellationToken cancellationToken)
    {
        try
        {
            return new LoginToken.Got(await client.AcquireAsync(fresh, cancellationToken));
        }
        catch (MsalServiceException refusal) when (IsPassing(refusal))
        {
            return new LoginToken.NotNow(refusal.ErrorCode);
        }
        catch (MsalException refusal)
        {
            return new LoginToken.Denied(
                CodeIn().Match(refusal.Message) is { Success: true } code ? code.Value : refusal.ErrorCode
            );
        }
        catch (JsonException)
        {
            // Something else answers there, such as a proxy's own page.
            return new LoginToken.NotNow("no JSON");
        }
        catch (HttpRequestException mishap)
        {
            return new LoginToken.NotNow(mishap.HttpRequestError.ToString());
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new LoginToken.NotNow("timeout");
        }
        catch (Exception mishap) when (mishap is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new LoginToken.Denied($"the certificate cannot be read: {mishap.GetType().Name}");
        }
    }

    private static bool IsPassing(MsalServiceException refusal) =>
        refusal.IsRetryable || refusal.StatusCode is 0 or TooManyRequests or >= 500;

    // The only part of Entra's message that says something and holds nothing.
    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeIn();
}
