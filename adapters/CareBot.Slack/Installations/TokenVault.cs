using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CareBot.Slack.Installations;

/// <summary>Seals tokens for the database (AES-256-GCM), under a key that is drawn from the client secret. A sealed pair opens only at its own place.</summary>
internal sealed class TokenVault
{
    private const byte Version = 1;
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private const int HeadBytes = 1 + NonceBytes + TagBytes;

    private readonly byte[] _key;

    /// <summary>Opens the vault.</summary>
    /// <param name="clientSecret">The app's client secret; with another one nothing opens any more.</param>
    public TokenVault(string clientSecret)
    {
        ArgumentException.ThrowIfNullOrEmpty(clientSecret);
        var secret = Encoding.UTF8.GetBytes(clientSecret);
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, info: "carebot slack tokens 1"u8.ToArray());
    }

    /// <summary>Seals a pair.</summary>
    /// <param name="pair">The tokens.</param>
    /// <param name="place">The installation's key, which is bound in.</param>
    public string Seal(TokenPair pair, string place)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(pair);
        var whole = new byte[HeadBytes + plain.Length];
        whole[0] = Version;
        RandomNumberGenerator.Fill(whole.AsSpan(1, NonceBytes));
        using var cipher = new AesGcm(_key, TagBytes);
        cipher.Encrypt(
            whole.AsSpan(1, NonceBytes),
            plain,
            whole.AsSpan(HeadBytes),
            whole.AsSpan(1 + NonceBytes, TagBytes),
            Bound(place)
        );
        return Convert.ToBase64String(whole);
    }

    /// <summary>Opens a sealed pair; null if it was sealed with another secret, for another place, or was changed.</summary>
    /// <param name="text">As <see cref="Seal"/> returned it.</param>
    /// <param name="place">The installation's key.</param>
    public TokenPair? Open(string? text, string place)
    {
        var whole = new byte[text?.Length ?? 0];
        if (!Convert.TryFromBase64String(text ?? string.Empty, whole, out var length) || length <= HeadBytes)
            return null;
        var plain = new byte[length - HeadBytes];
        try
        {
            using var cipher = new AesGcm(_key, TagBytes);
            cipher.Decrypt(
                whole.AsSpan(1, NonceBytes),
                whole.AsSpan(HeadBytes, plain.Length),
                whole.AsSpan(1 + NonceBytes, TagBytes),
                plain,
                Bound(place)
            );
            return JsonSerializer.Deserialize<TokenPair>(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Bound(string place) => [Version, .. Encoding.UTF8.GetBytes(place)];
}
