using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CareBot.Teams.Wire;

/// <summary>Checks a bearer token by itself: algorithm, signature, issuer, audience, time.</summary>
internal sealed class TokenCheck(
    IReadOnlyList<IssuerKeys> issuers,
    TeamsOptions options,
    TeamsHealth health,
    TimeProvider clock
)
{
    private const string Algorithm = SecurityAlgorithms.RsaSha256;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    // A header that brings its own key, or asks for something that this program does not do.
    private static readonly string[] Presumptuous = ["crit", "jwk", "jku", "x5u"];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly string _audience = options.AppId.ToString("D");

    /// <summary>Checks a token.</summary>
    /// <param name="text">Of any kind, but not too long.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TokenProof> CheckAsync(string text, CancellationToken cancellationToken)
    {
        if (Read(text) is not { } token)
            return new TokenProof.Refused("token-malformed");
        if (token.Alg != Algorithm || string.IsNullOrEmpty(token.Kid) || Presumes(token))
            return new TokenProof.Refused("token-header");
        TokenProof proof = new TokenProof.Refused("token-issuer");
        foreach (var keys in issuers.Where(keys => keys.Issuer == token.Issuer))
        {
            proof = await CheckAsync(token, keys, cancellationToken);
            if (proof is TokenProof.Proven)
                return proof;
        }

        if (proof is TokenProof.Refused { Reason: "token-issuer" })
            health.SawForeignIssuer();
        return proof;
    }

    private async Task<TokenProof> CheckAsync(JsonWebToken token, IssuerKeys issuer, CancellationToken stop)
    {
        if (await issuer.FindAsync(stop) is not { } known)
            return new TokenProof.Refused("keys-down", 503);
        var proof = await ValidateAsync(token, issuer, known);
        if (proof is not TokenProof.UnknownKey)
            return proof;
        if (await issuer.RefreshAsync(stop) is not { } fresh)
            return new TokenProof.Refused("keys-down", 503);
        proof = ReferenceEquals(fresh, known) ? proof : await ValidateAsync(token, issuer, fresh);
        return proof is TokenProof.UnknownKey ? new TokenProof.Refused("token-key") : proof;
    }

    // By the name that the token gives and by no other way, such as trying them all.
    private async Task<TokenProof> ValidateAsync(JsonWebToken token, IssuerKeys issuer, TrustedKeys keys)
    {
        if (!keys.ByName.TryGetValue(token.Kid, out var key))
            return new TokenProof.UnknownKey();
        var result = await _handler.ValidateTokenAsync(token, Rules(issuer, key));
        return result.IsValid ? new TokenProof.Proven(token, key) : new TokenProof.Refused(ReasonOf(result.Exception));
    }

    private TokenValidationParameters Rules(IssuerKeys issuer, TrustedKeys.Key key) =>
        new()
        {
            ValidAlgorithms = [Algorithm],
            ValidIssuer = issuer.Issuer,
            ValidAudience = _audience,
            IssuerSigningKey = key.Signing,
            TryAllIssuerSigningKeys = false,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
            LogValidationExceptions = false,
        };

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return until > now - Skew && (from is null || from <= now + Skew);
    }

    private static bool Presumes(JsonWebToken token) =>
        Presumptuous.Any(name => token.TryGetHeaderValue<object>(name, out _));

    private JsonWebToken? Read(string text)
    {
        // Five parts would be an encrypted token.
        if (text.Count(c => c == '.') != 2)
            return null;
        try
        {
            return _handler.ReadJsonWebToken(text);
        }
        catch (Exception mishap) when (mishap is ArgumentException or JsonException or FormatException)
        {
            return null;
        }
    }

    private static string ReasonOf(Exception? fault) =>
        fault switch
        {
            SecurityTokenInvalidAudienceException => "token-audience",
            SecurityTokenInvalidIssuerException => "token-issuer",
            SecurityTokenNoExpirationException => "token-time",
            SecurityTokenInvalidLifetimeException => "token-time",
            SecurityTokenInvalidSignatureException => "token-signature",
            _ => "token-invalid",
        };
}
