using System.Text.Json;
using System.Text.Unicode;
using CareBot.Adapters;
using CareBot.Teams.Wire;

namespace CareBot.Teams;

/// <summary>Decides whether a request comes from Teams: first by its token alone, then by what token and body say of each other.</summary>
internal sealed class TeamsTrust(TokenCheck tokens, TeamsOptions options)
{
    private const string Channel = "msteams";
    private const string Scheme = "Bearer ";

    // Microsoft's are about 1 KB.
    private const int LongestToken = 16 * 1024;

    private static readonly TeamsHeard NotJson = new TeamsHeard.Refused(400, "body-malformed");

    /// <summary>Decides.</summary>
    /// <param name="authorization">The header's values, one for each header that came.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<TeamsHeard> HearAsync(
        IReadOnlyList<string?> authorization,
        ReadOnlyMemory<byte> body,
        CancellationToken cancellationToken
    )
    {
        if (!options.RequiresAuthentication)
            return HearAnybody(body);
        if (TokenOf(authorization) is not { } token)
            return Refuse("token-missing");
        return await tokens.CheckAsync(token, cancellationToken) switch
        {
            TokenProof.Proven proven => Compare(proven, body),
            TokenProof.Refused refused => new TeamsHeard.Refused(refused.Status, refused.Reason),
            var other => throw new InvalidOperationException($"{other.GetType().Name} decides nothing."),
        };
    }

    private static TeamsHeard Compare(TokenProof.Proven proven, ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { } activity)
            return NotJson;
        if (activity.TextAt("channelId") != Channel)
            return Refuse("channel");
        if (!proven.SignedWith.Channels.Contains(Channel, StringComparer.Ordinal))
            return Refuse("endorsement");
        return IsSameService(ServiceOf(proven), activity.TextAt("serviceUrl"))
            ? new TeamsHeard.Trusted(activity)
            : Refuse("service-url");
    }

    // In Development, on loopback: the Playground calls itself an emulator.
    private static TeamsHeard HearAnybody(ReadOnlyMemory<byte> body) =>
        Parse(body) is not { } activity ? NotJson
        : activity.TextAt("channelId") is Channel or "emulator" ? new TeamsHeard.Trusted(activity)
        : Refuse("channel");

    private static TeamsHeard.Refused Refuse(string reason) => new(401, reason);

    private static JsonElement? Parse(ReadOnlyMemory<byte> body) =>
        Utf8.IsValid(body.Span) ? StrictJson.ParseObject(body) : null;

    private static string? TokenOf(IReadOnlyList<string?> authorization) =>
        authorization is [{ } header]
        && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
        && header.Length <= Scheme.Length + LongestToken
            ? header[Scheme.Length..]
            : null;

    private static string? ServiceOf(TokenProof.Proven proven)
    {
        var claims = proven.Token.Claims.Where(claim =>
            claim.Type.Equals("serviceurl", StringComparison.OrdinalIgnoreCase)
        );
        return claims.Select(claim => claim.Value).Take(2).ToList() is [var only] ? only : null;
    }

    private static bool IsSameService(string? claimed, string? said) =>
        !string.IsNullOrEmpty(claimed)
        && said is not null
        && Trim(claimed).Equals(Trim(said), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Trim(string address) => address.EndsWith('/') ? address.AsSpan(..^1) : address;
}
