using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CareBot.Slack;

/// <summary>Decides by its signature whether a request comes from Slack. The bytes are taken as they came; nothing in them is looked at.</summary>
/// <param name="secrets">The signing secrets that are believed.</param>
/// <param name="clock">The real time, whatever the rehearsal clock says.</param>
internal sealed class SlackTrust(IReadOnlyList<string> secrets, TimeProvider clock)
{
    public const string SignatureHeader = "X-Slack-Signature";

    private const string TimeHeader = "X-Slack-Request-Timestamp";
    private const string Version = "v0=";

    // Slack's own advice: an older request may be a replay. A younger one cannot be.
    private const long MostSeconds = 300;

    private readonly byte[][] _keys = [.. secrets.Where(secret => secret.Length > 0).Select(Encoding.UTF8.GetBytes)];

    /// <summary>Tells whether a request is to be believed.</summary>
    /// <param name="headers">The request's headers.</param>
    /// <param name="body">The bytes as they came.</param>
    public bool IsTrusted(IHeaderDictionary headers, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (headers[TimeHeader] is not [{ } time] || headers[SignatureHeader] is not [{ } signature])
            return false;
        return IsFresh(time) && TryRead(signature) is { } claimed && IsSigned(time, body, claimed);
    }

    // Ten digits last until the year 2286.
    private bool IsFresh(string time) =>
        time.Length <= 10
        && long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(clock.GetUtcNow().ToUnixTimeSeconds() - seconds) <= MostSeconds;

    private static byte[]? TryRead(string signature)
    {
        var claimed = new byte[HMACSHA256.HashSizeInBytes];
        var hex = signature.AsSpan();
        return
            hex.Length == Version.Length + (claimed.Length * 2)
            && hex.StartsWith(Version, StringComparison.Ordinal)
            && Convert.FromHexString(hex[Version.Length..], claimed, out _, out _)
                == System.Buffers.OperationStatus.Done
            ? claimed
            : null;
    }

    private bool IsSigned(string time, ReadOnlySpan<byte> body, byte[] claimed)
    {
        var isSigned = false;
        Span<byte> right = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var key in _keys)
        {
            using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
            hash.AppendData(Encoding.ASCII.GetBytes($"v0:{time}:"));
            hash.AppendData(body);
            hash.GetHashAndReset(right);
            isSigned |= CryptographicOperations.FixedTimeEquals(right, claimed);
        }

        return isSigned;
    }
}
