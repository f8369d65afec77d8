using Microsoft.IdentityModel.JsonWebTokens;

namespace CareBot.Teams.Wire;

/// <summary>What a token is worth by itself, before the body is looked at.</summary>
internal abstract record TokenProof
{
    private TokenProof() { }

    /// <summary>It is from an issuer that we trust, for us, and valid now.</summary>
    internal sealed record Proven(JsonWebToken Token, TrustedKeys.Key SignedWith) : TokenProof;

    /// <summary>It proves nothing.</summary>
    internal sealed record Refused(string Reason, int Status = 401) : TokenProof;

    /// <summary>Its key is not among those that are known.</summary>
    internal sealed record UnknownKey : TokenProof;
}
